"""The JSON Schema files and the reading, validating and writing of what they describe."""
