"""The Bot API: what the bot calls, with Telegram's names, forms and refusals."""
