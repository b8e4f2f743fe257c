"""Who it is that decides, where nobody says it: the name in git's settings, else that of the account."""

import getpass
import shutil
import subprocess

from explorer.settings import Settings


def person(settings: Settings) -> str:
    """The name under which a decision is kept: the setting `who`, else git's `user.name`, else the account's."""
    return settings.who or _git_name() or getpass.getuser()


def _git_name() -> str:
    git = shutil.which("git")
    if not git:
        return ""
    try:
        asked = subprocess.run([git, "config", "user.name"], capture_output=True, timeout=10, check=False)  # noqa: S603  nothing of it comes from outside
    except (OSError, subprocess.TimeoutExpired):
        return ""  # the account has a name too
    return asked.stdout.decode("utf-8", "replace").strip()
