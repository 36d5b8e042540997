"""Pasted texts: CVs and job postings, told from talk and read section by section."""
