"""Every format gives documents or one line of complaint, whatever the bytes are."""

import io
import json
import zipfile
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import SourceError
from summarizer.ingest import load
from summarizer.ingest.documents import Raw
from summarizer.ingest.readers import html, read

PARAGRAPHS = (
    "A ferry carrying 240 passengers ran aground off the northern coast on Sunday evening, the coastguard said.",
    "Rescue boats reached the ferry within an hour and brought all but three of the passengers to the harbour.",
    "“We heard a loud noise and then the lights went out,” said Marta Silva, who was travelling with two children.",
)
PAGE = (
    '<!doctype html><html lang="en"><head><title>Ferry aground | Harbour News</title>'
    '<meta property="og:title" content="Ferry runs aground"><meta property="og:site_name" content="Harbour News">'
    '<meta property="article:published_time" content="2019-05-05T10:00:00Z"></head><body><nav><ul>'
    "<li><a href='/'>Home</a></li><li><a href='/sport'>Sport</a></li></ul></nav><article><h1>Ferry runs aground</h1>"
    + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    + "</article><footer><p>© 2019 Harbour News. Subscribe to our newsletter.</p></footer></body></html>"
).encode()


def docx(body, extra=None, compression=zipfile.ZIP_DEFLATED):
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        archive.writestr("word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>")
        for name, content in (extra or {}).items():
            archive.writestr(name, content)
    return out.getvalue()


def paragraphs(*texts):
    return "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)


def pdf(*lines, title="Ferry runs aground"):
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 72 720 Td {shown} ET".encode("latin-1", "replace")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        f"<</Title({title})/CreationDate(D:20190505100000Z)>>".encode(),
    ]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj" % number + content + b"endobj\n"
    start = len(out)
    out += b"xref\n0 7\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer<</Size 7/Root 1 0 R/Info 6 0 R>>\nstartxref\n%d\n%%%%EOF" % start)


def mail(text=None, page=None, attach=False):
    message = EmailMessage()
    message["Subject"] = "Ferry aground – “no” injuries"
    message["From"] = "Ana Costa <ana@harbour.example>"
    message["Date"] = "Sun, 05 May 2019 20:11:00 +0100"
    if text is not None:
        message.set_content(text)
    if page is not None:
        message.add_alternative(page, subtype="html")
    if attach:
        message.add_attachment(b"\x00\x01", maintype="application", subtype="zip", filename="photos.zip")
    return message.as_bytes()


def one(suffix, data):
    (document,) = read(Raw("x", suffix, data))
    return document


def complaint(suffix, data):
    with pytest.raises(SourceError) as caught:
        read(Raw("x", suffix, data))
    assert "\n" not in caught.value.message
    return caught.value.message


def test_a_page_gives_its_article_and_its_metadata():
    found = one(".html", PAGE)
    assert all(paragraph in found.text for paragraph in PARAGRAPHS)
    assert "Sport" not in found.text
    assert (found.title, found.publisher, found.published) == ("Ferry runs aground", "Harbour News", "2019-05-05")


def test_a_page_without_an_article_is_read_whole_and_says_so(monkeypatch):
    monkeypatch.setattr(html, "_extracted", lambda _markup: None)
    page = b"<html><body><script>var a</script><div>Twelve dead<br>in flood</div><i>one</i> <b>two</b></body></html>"
    found = one(".htm", page)
    assert [line for line in found.text.split("\n") if line] == ["Twelve dead", "in flood", "one two"]
    assert "no article" in found.notes[0]


def test_a_declared_encoding_is_used():
    data = "<meta charset=windows-1251><p>Паром с пассажирами сел на мель у побережья.</p>".encode("cp1251")
    assert "Паром" in one(".html", data).text


def test_pdf():
    found = one(".pdf", pdf("A ferry carrying 240 pas-", "sengers ran aground."))
    assert found.text.replace("\n", " ").strip() == "A ferry carrying 240 passengers ran aground."
    assert (found.title, found.published) == ("Ferry runs aground", "2019-05-05")


def test_docx():
    core = (
        '<cp:coreProperties xmlns:cp="a" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title>Ferry</dc:title><dc:creator>Ana</dc:creator></cp:coreProperties>"
    )
    found = one(".docx", docx(paragraphs(*PARAGRAPHS), {"docProps/core.xml": core}))
    assert found.text == "\n\n".join(PARAGRAPHS)
    assert (found.title, found.author) == ("Ferry", "Ana")


def test_mail():
    found = one(".eml", mail("\n\n".join(PARAGRAPHS), attach=True))
    assert found.text.strip() == "\n\n".join(PARAGRAPHS)
    assert (found.title, found.author) == ("Ferry aground – “no” injuries", "Ana Costa")
    assert (found.publisher, found.published) == ("harbour.example", "2019-05-05")
    assert found.notes == ("attachments are not read: photos.zip",)


def test_a_mail_that_is_a_page():
    assert PARAGRAPHS[1] in one(".eml", mail("", PAGE.decode())).text


def test_records(tmp_path):
    records = [
        {"text": PARAGRAPHS[0], "title": "A", "published": "5 May 2019"},
        {"text": PARAGRAPHS[1], "publisher": "B"},
    ]
    for name, content in (
        ("a.jsonl", "\n".join(map(json.dumps, records)) + "\n\n"),
        ("a.json", json.dumps(records)),
        ("b.json", json.dumps({"articles": records})),
    ):
        path = tmp_path / name
        path.write_text(content)
        sources = load(path).sources
        assert [source.uri for source in sources] == [f"{path.as_posix()}#1", f"{path.as_posix()}#2"]
        assert [source.text for source in sources] == list(PARAGRAPHS[:2])
        assert (sources[0].title, sources[0].published, sources[1].publisher) == ("A", "2019-05-05", "B")
    assert one(".json", b'{"text": "Half a pair \\ud83d here."}').text == "Half a pair \ufffd here."


def test_standard_input_is_told_by_its_first_bytes():
    for data, words in ((PAGE, PARAGRAPHS[0]), (pdf("Eight died."), "Eight died."), (docx(paragraphs("Six.")), "Six.")):
        assert words in load("-", stdin=data).sources[0].text
    records = [{"text": PARAGRAPHS[0], "title": "A"}, {"text": PARAGRAPHS[1]}]
    for data in (json.dumps(records, indent=1), "\n".join(map(json.dumps, records))):
        assert [source.text for source in load("-", stdin=data.encode()).sources] == list(PARAGRAPHS[:2])
    assert load("-", stdin=mail("\n\n".join(PARAGRAPHS))).sources[0].author == "Ana Costa"


@pytest.mark.parametrize(
    "text",
    [
        "{The ferry ran aground} on Monday, the coastguard said.",
        "[1] The ferry ran aground on Monday, the coastguard said.",
        "Note: the ferry ran aground on Monday.\n\nNobody was hurt, the coastguard said.",
        "From: the harbour\nThe ferry ran aground on Monday, the coastguard said.",
    ],
)
def test_text_that_only_begins_like_records_or_a_mail_is_text(text):
    assert load("-", stdin=text.encode()).sources[0].text == text


def test_a_damaged_pdf_is_one_error_and_nothing_else_is_said(capfd):
    with pytest.raises(SourceError, match="is not a PDF file that can be read"):
        one(".pdf", b"%PDF-1.7\nnothing in it\n")
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("suffix", "data", "message"),
    [
        (".html", b"<html>" + b"<div>" * 90_000, "tags"),
        (".html", b"<html>" + b"<div>" * 5_000 + b"x", "nested 5001 tags deep"),
        (".html", b"<html><p title='" + b"a " * 3_000_000 + b"'>x", "too large for a page"),
        (".html", b"<html>" + b"<script" * 500_000, "holds no text"),
        (".html", b"<html><body></body></html>", "no text"),
        (".pdf", b"%PDF-1.4 nothing here", "not a PDF file that can be read"),
        (".pdf", PAGE, "not a PDF"),
        (".docx", b"PK\x03\x04 cut", "damaged"),
        (".docx", docx("", {})[:-30], "damaged"),
        (".docx", docx(paragraphs(*["a" * 1000] * 50_000)), "unpacks to"),
        (".docx", docx("<w:p>" * 200 + "text"), "damaged XML"),
        (".eml", b"\x00\x01\x02", "mail"),
        (".eml", b"Subject: x\n\n", "no text"),
        (".json", b"[" * 100_000, "nested too deeply"),
        (".json", b"{", "not valid JSON"),
        (".json", b'{"body": 1}', "has no text"),
        (".json", b'[{"text": "a."}, 7]', "record 2 has no text"),
        (".jsonl", b'{"text": "a."}\n{"text": "b.', "line 2 is not valid JSON"),
    ],
)
def test_what_cannot_be_read_says_so(suffix, data, message):
    assert message in complaint(suffix, data)


def test_an_archive_that_is_no_document():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "text")
    assert "not a .docx" in complaint(".docx", out.getvalue())


def test_entities_are_not_expanded():
    bomb = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", bomb)
    assert "entities" in complaint(".docx", out.getvalue())


def test_a_mail_of_mails_within_mails():
    assert complaint(".eml", b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 3_000)


WHOLE = {
    ".html": PAGE,
    ".pdf": pdf(*PARAGRAPHS),
    ".docx": docx(paragraphs(*PARAGRAPHS)),
    ".eml": mail("\n".join(PARAGRAPHS), PAGE.decode()),
    ".json": json.dumps([{"text": PARAGRAPHS[0]}]).encode(),
    ".jsonl": json.dumps({"text": PARAGRAPHS[0]}).encode(),
    ".md": b"---\ntitle: Ferry\n---\n" + PARAGRAPHS[0].encode(),
}


@given(
    st.sampled_from(sorted(WHOLE)),
    st.floats(0, 1),
    st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=6)), max_size=4),
)
@settings(deadline=None, max_examples=120)
def test_cut_and_damaged_files_are_read_or_refused(suffix, cut, wounds):
    data = bytearray(WHOLE[suffix])
    for place, wound in wounds:
        at = int(place * len(data))
        data[at : at + len(wound)] = wound
    try:
        documents = read(Raw("x", suffix, bytes(data[: int(cut * len(data)) + 1])))
    except SourceError:
        return
    assert all(document.text.strip() for document in documents)
    for document in documents:
        document.text.encode()


def test_front_matter():
    found = one(
        ".md", b'---\ntitle: "Ferry"\ndate: 2019-05-05\nsource: Harbour News\n---\n# Ferry\n\n' + PARAGRAPHS[0].encode()
    )
    assert (found.title, found.published, found.publisher) == ("Ferry", "2019-05-05", "Harbour News")


def test_a_mail_with_a_damaged_coded_header_is_read_with_the_header_as_it_stands():
    data = b"Subject: =?utf-8?b?SGFyYm91ciBu=3?=\n\nThe ferry ran aground on Sunday evening.\n"
    (document,) = read(Raw("x", ".eml", data))
    assert document.title == "=?utf-8?b?SGFyYm91ciBu=3?="
