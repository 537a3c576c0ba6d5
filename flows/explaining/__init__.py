"""Why a claim says what it says, and why a contradiction is one."""
