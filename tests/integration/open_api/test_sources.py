"""Sources from the command line: admitted, given new keys, revoked."""

import asyncio
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from aldyn.bootstrap import build
from aldyn.commands.source import app
from aldyn.errors import AldynError
from aldyn.settings import Settings
from services.event_sources import find_by_key


def run(*arguments: str) -> str:
    result = CliRunner().invoke(app, list(arguments), catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


async def opens(folder: Path, key: str) -> bool:
    parts = build(Settings(data_dir=folder))
    async with parts.store.read() as uow:
        source = await find_by_key(uow, key)
    await parts.close()
    return source is not None


def key_in(output: str) -> str:
    return re.findall(r"[kK]ey: (\S+)", output)[0]


async def opened(folder: Path, *keys: str) -> list[bool]:
    return [await opens(folder, key) for key in keys]


def test_a_source_is_admitted_given_a_new_key_and_revoked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALDYN_DATA_DIR", str(tmp_path))
    first = key_in(run("add", "labour_contracts"))
    second = key_in(run("rotate", "labour_contracts"))
    after_rotation = asyncio.run(opened(tmp_path, first, second))
    listed = run("list")
    run("revoke", "labour_contracts")
    after_revocation = asyncio.run(opened(tmp_path, second))
    assert (after_rotation, after_revocation) == ([False, True], [False])
    assert "job.ended, job.started" in listed
    assert "revoked" in run("list")


@pytest.mark.parametrize("arguments", [["lyceum"], ["lyceum", "--type", "no.such"], ["scpp", "--region", "mars"]])
def test_a_source_that_could_report_nothing_is_not_admitted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.setenv("ALDYN_DATA_DIR", str(tmp_path))
    with pytest.raises(AldynError):
        run("add", *arguments)
