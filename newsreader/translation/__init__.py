"""Packs and the engine that runs them; the only room that says argostranslate or ctranslate2."""
