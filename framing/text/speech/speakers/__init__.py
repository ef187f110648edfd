"""Who a source is: names, pronouns, roles and forms of address resolved to speakers."""
