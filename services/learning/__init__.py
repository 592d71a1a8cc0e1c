"""The loop that improves the assistant: doubts, labels, training data, trainings."""
