"""The rights of a command: who opens the file has all, and `--role` and `--plans` narrow them."""

import argparse
from dataclasses import replace

from domain.rights import EVERY_PLAN, OWN_MACHINE, RESPONSIBLE, ROLES, Plans, Rights, rights_in

_ROLES = {role.word: role.name for role in ROLES.values()}


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options that narrow what a command reads and may write."""
    parser.add_argument(
        "--role", metavar="ROLLE", choices=list(_ROLES), help=f"gør som en {', '.join(_ROLES)}"
    )
    parser.add_argument(
        "--plans", metavar="PLANER", type=_ids, help="kun disse helhedsplaner, med komma imellem"
    )
    parser.add_argument(
        "--activities",
        metavar="AKTIVITETER",
        type=_ids,
        default=(),
        help="de aktiviteter, en aktivitetsansvarlig indberetter for, med komma imellem",
    )


def of(options: argparse.Namespace) -> Rights:
    """The rights that the options leave."""
    plans = EVERY_PLAN if options.plans is None else Plans(frozenset(options.plans))
    if options.role is None:
        return replace(OWN_MACHINE, reads=plans, leads=plans)
    role = _ROLES[options.role]
    activities = [(plan, one) for plan in sorted(plans.ids or ()) for one in options.activities]
    return rights_in(role, Plans(frozenset()) if role == RESPONSIBLE else plans, activities)


def may_see_all(options: argparse.Namespace, rights: Rights) -> Rights:
    """The same, and every figure of what is read where no role says otherwise."""
    return replace(rights, sees_all=rights.reads) if options.role is None else rights


def _ids(text: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in text.split(",") if one.strip())
