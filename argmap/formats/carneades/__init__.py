"""What Carneades writes: the YAML of version 4, and LKIF, the XML of the versions before."""
