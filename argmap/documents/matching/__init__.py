"""Finding words in a text: verbatim, verbatim but for typography, and nearly."""
