"""The roadmap: shown, asked about, moved, made shorter or other, kept in versions."""
