"""The one exception that stands for an ordinary mistake, and how it tells what the system said."""

import errno
import os

OF_THE_DISK = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO)
"""What the system says of a disk that is full, or takes no more for another reason."""


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


def of_the_disk(error: BaseException | None) -> str | None:
    """What the system says, as part of a sentence, where `error` or what led to it came of a disk that takes no more.

    Libraries tell it in their own errors, but in the system's words.
    """
    while error is not None:
        for code in OF_THE_DISK:
            if getattr(error, "errno", None) == code or os.strerror(code).lower() in str(error).lower():
                return os.strerror(code).lower()
        error = error.__cause__ or error.__context__
    return None
