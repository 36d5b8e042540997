"""Work and roles: what somebody is, was and wants to be, for how long, and on which terms."""
