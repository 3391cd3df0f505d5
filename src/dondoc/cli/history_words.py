"""What the history calls that which was done, and that which it was done to. Every action of a service stands here."""

from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name

ACTIONS = {
    "add": N_("added"),
    "alias": N_("other name"),
    "assign": N_("assigned"),
    "report": N_("reported as done"),
    "accept": N_("accepted"),
    "return": N_("returned"),
    "done": N_("completed"),
    "edit": N_("corrected"),
    "import": N_("imported"),
    "join": N_("put into a group"),
    "move": N_("moved to the new document"),
    "next": N_("next meeting"),
    "note": N_("note"),
    "progress": N_("progress"),
    "remove": N_("removed"),
    "rename": N_("renamed by decision"),
    "reopen": N_("opened again"),
    "remind": N_("chased"),
    "answer": N_("answered"),
    "set": N_("set"),
    "start": N_("begun"),
    "succeed": N_("units reorganised"),
    "transfer": N_("transferred"),
    "undo": N_("taken back"),
    "unset": N_("back to the default"),
    "withdraw": N_("withdrawn"),
}

SUBJECTS = {
    "document": N_("document"),
    "meeting": N_("meeting"),
    "setting": N_("setting"),
    "succession": N_("reorganisation"),
    "task": N_("task"),
    "unit": N_("unit"),
    "view": N_("view"),
}
