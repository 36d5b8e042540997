"""Questions about skills, material and certificates, and of those who doubt."""
