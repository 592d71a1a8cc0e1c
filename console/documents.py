"""Files of citizens, given so that none can act as a page of ours."""

from urllib.parse import quote

from fastapi import Response

from aldyn.errors import NotFound
from console.tools import Visit
from services.documents import ACCEPTED
from services.records.requests import Document


async def document_answer(visit: Visit, document: Document, is_hers: bool) -> Response:
    """The bytes as a download, by the type that was read from them.

    Raises:
        NotFound: It belongs elsewhere.
    """
    if not is_hers or document.media_type not in ACCEPTED:
        raise NotFound("There is no such document.")
    content = await visit.tools.files.get(document.storage_key)
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(document.name)}",
        "Content-Security-Policy": "default-src 'none'; sandbox",
    }
    return Response(content, media_type=document.media_type, headers=headers)
