"""A mail server of a few lines on a free port of this machine, in a thread: it keeps what it is sent."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default


@dataclass
class Mailbox:
    """What came in, and what the server is told to refuse."""

    port: int = 0
    letters: list[EmailMessage] = field(default_factory=list)
    raw: list[bytes] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)  # addresses it does not take
    password: str | None = None  # who logs in must know it
    drops: bool = False  # it hangs up in the middle of the first letter
    heard: list[str] = field(default_factory=list)  # every line of a command

    def to(self) -> list[str]:
        """The addresses, in the order in which they were written to."""
        return [letter["To"].addresses[0].addr_spec for letter in self.letters]


@contextmanager
def mail_server() -> Iterator[Mailbox]:
    """A running server and its mailbox."""
    box = Mailbox()

    class Conversation(socketserver.StreamRequestHandler):
        def say(self, line: str) -> None:
            self.wfile.write(f"{line}\r\n".encode())

        def handle(self) -> None:
            self.say("220 ready")
            while line := self.rfile.readline():
                text = line.decode().strip()
                box.heard.append(text)
                command, _space, rest = text.partition(" ")
                match command.upper():
                    case "EHLO":
                        self.say("250-here" if box.password else "250 here")
                        if box.password:
                            self.say("250 AUTH PLAIN")
                    case "AUTH":
                        from base64 import b64decode

                        *_names, given = b64decode(rest.split()[1]).decode().split("\0")
                        self.say("235 welcome" if given == box.password else "535 sai mật khẩu")
                    case "RCPT" if rest[4:-1] in box.refused:
                        self.say("550 no such mailbox")
                    case "DATA":
                        if box.drops:
                            box.drops = False
                            return
                        self.say("354 go on")
                        self.take()
                        self.say("250 taken")
                    case "QUIT":
                        self.say("221 bye")
                        return
                    case _:
                        self.say("250 fine")

        def take(self) -> None:
            lines = []
            while (line := self.rfile.readline()) != b".\r\n":
                lines.append(line)
            box.raw.append(b"".join(lines))
            letter = message_from_bytes(box.raw[-1], policy=default)
            assert isinstance(letter, EmailMessage)
            box.letters.append(letter)

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True
        allow_reuse_address = True

    with Server(("127.0.0.1", 0), Conversation) as server:
        box.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield box
        finally:
            server.shutdown()
            thread.join()
