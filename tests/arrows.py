"""Who imports whom across the rooms of `loaders/`: `python -m tests.arrows` prints the number.

An arrow is a file that imports another in a room other than its own.
"""

import ast
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
TOP = "loaders"


def arrows() -> set[tuple[str, str]]:
    """Importing and imported module of every arrow, those of `__init__` among them."""
    modules = dict(_modules())
    return {
        (importing, imported)
        for importing, path in modules.items()
        for imported in _imports(path, modules)
        if _room(importing) != _room(imported)
    }


def _modules() -> Iterator[tuple[str, Path]]:
    for path in sorted((HOME / TOP).rglob("*.py")):
        parts = path.relative_to(HOME).with_suffix("").parts
        yield ".".join(parts[:-1] if path.stem == "__init__" else parts), path


def _imports(path: Path, modules: dict[str, Path]) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module in modules:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in modules else node.module


def _room(module: str) -> str:
    """The folder of `loaders/` that a module stands in; its own files are a room too."""
    parts = module.split(".")
    is_room = len(parts) > 1 and (HOME / TOP / parts[1]).is_dir()
    return parts[1] if is_room else TOP


if __name__ == "__main__":
    between = Counter((_room(one), _room(other)) for one, other in arrows())
    for (one, other), number in between.most_common():
        sys.stdout.write(f"{number:4} {one} → {other}\n")
    sys.stdout.write(f"{between.total():4} in all\n")
