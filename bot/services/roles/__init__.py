"""What one may become: goals on and off the list, roles compared, why one fits, wishes and limits."""
