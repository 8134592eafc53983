"""What the documents describe: who does what to whom, and what ties and limits them."""
