"""Pipeline components of our own, named in `nlu/config.yml`."""
