"""The Danish words of the workbooks that are handed out: the template and the leader's own file."""

STATUS_WORDS = ("Afventer opstart", "?")
APPROXIMATELY = "ca. {}"
AT_LEAST = "min. {}"
AT_MOST = "maks. {}"
FIGURE_TITLE = "Skriv tallet"
COUNT_OF_SHARE_HELP = "Skriv antallet, ikke procenten: andelen bliver regnet ud af »{denominator}«."
SHARE_HELP = "Skriv andelen med procenttegn: 82 %."
OR_FROM_LIST = "{help} Vælg på listen, hvis det ikke kendes endnu."
NAME_AFTER_NOTES = "{name} med bemærkninger"
WORKBOOK_SUFFIX, MACRO_SUFFIX = ".xlsx", ".xlsm"
