"""The one exception that stands for an ordinary mistake."""


class UserError(Exception):
    """A mistake that a user can mend.

    Its message is one line that names the file or option and says what to do. The command line prints it
    without a traceback and ends with exit code 2.
    """
