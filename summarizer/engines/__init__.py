"""What writes the claims of a draft. An engine never checks itself."""
