"""What is printed: on a terminal for people, in lines for programs."""
