"""The command line: the only place with print, exit codes and argv."""
