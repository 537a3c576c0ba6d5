"""The one exception that stands for an ordinary mistake, and how it tells what the system said."""


class UserError(Exception):
    """A mistake that a user can mend.

    Its message is one line that names the file or option and says what to do. The command line prints it
    without a traceback and ends with exit code 2.
    """


class Busy(UserError):
    """Another run is under way, which a later try will find ended. The command line ends with exit code 4."""


def why(error: Exception) -> str:
    """What the system says of a file that cannot be read or written, as part of a sentence."""
    return (getattr(error, "strerror", None) or str(error)).lower()
