"""The system that documents describe: actors, events, ties, flows, undertakings, constraints."""
