"""The control API: what tests, benchmarks and the chat page do to the local Telegram."""
