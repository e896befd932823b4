"""Writes the sample files: `python data/sample/make_sample.py [FOLDER]` (default: this folder)."""

import sys
from pathlib import Path

from source.eksempelby import write_eksempelby
from source.reports import write_reports

if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    write_reports(folder)
    write_eksempelby(folder)
