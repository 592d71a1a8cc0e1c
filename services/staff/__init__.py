"""What support staff do: accounts, conversations taken over, requests decided, all of it recorded."""
