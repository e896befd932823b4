"""Writes the sample files: `python data/sample/make_sample.py [FOLDER]` (default: this folder)."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
# The plans' workbooks are written as the app writes them.
sys.path.append(str(HERE.parents[1]))

from source.eksempelby import write_eksempelby  # noqa: E402
from source.plans import write_real_plans  # noqa: E402
from source.reports import write_reports  # noqa: E402

if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    write_real_plans(folder)
    write_reports(folder)
    write_eksempelby(folder)
