"""A mail server for tests, of aiosmtpd: says its port, then each message that it took as a line of JSON.

Arguments: `certificate key` for STARTTLS, or none. An address decides how the server answers:
`later-N` is refused N times with 450 and then taken, `never` is refused with 550, `spam` after the text."""

import asyncio
import email
import email.policy
import json
import logging
import ssl
import sys

from aiosmtpd.smtp import SMTP

# A client that hangs up is what some tests want.
logging.disable()

refused = {}


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        local = address.split("@")[0]
        if local == "never":
            return "550 5.1.1 no such mailbox"
        if local.startswith("later-") and refused.setdefault(local, 0) < int(local[6:]):
            refused[local] += 1
            return "450 4.2.1 come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if envelope.rcpt_tos[0].startswith("spam@"):
            return "554 5.7.1 not wanted"
        message = email.message_from_bytes(envelope.content, policy=email.policy.SMTPUTF8)
        parts = {part.get_content_type(): part.get_content() for part in message.iter_parts()}
        print(json.dumps({
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "tls": session.ssl is not None,
            "subject": message["Subject"],
            "headers": {name.lower(): str(value) for name, value in message.items()},
            "type": message.get_content_type(),
            "text": parts.get("text/plain"),
            "html": parts.get("text/html"),
        }), flush=True)
        return "250 OK"


async def main():
    context = None
    if len(sys.argv) > 2 and sys.argv[2] != "-":
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[2], sys.argv[3])
    utf8 = "ascii" not in sys.argv
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(Handler(), enable_SMTPUTF8=utf8, tls_context=context, hostname="mail.example"),
        "127.0.0.1", int(sys.argv[1]))
    print(json.dumps({"port": server.sockets[0].getsockname()[1]}), flush=True)
    # Until whoever started it has gone.
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(main())
