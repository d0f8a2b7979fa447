"""One verb a module: blocking, Qt-free; rooms are passed in."""
