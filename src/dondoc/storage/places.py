"""Where a file lies: on a disk of this computer, or on a share where SQLite's locks cannot be relied on."""

import os
from pathlib import Path

MOUNTS = Path("/proc/self/mounts")
SHARES = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "9p", "davfs", "glusterfs", "ceph", "lustre"}
REMOTE_FILES = "fuse.", ("sshfs", "rclone", "davfs", "smbnetfs", "glusterfs", "s3fs", "gvfsd-fuse")
REMOTE_DRIVE = 4  # as Windows numbers its kinds of drives


def on_network_share(path: Path) -> bool:
    """Whether a file lies on another computer, as far as this system tells; False where it does not."""
    path = path.absolute()
    if os.name == "nt":
        return _on_windows(path)
    try:
        mounts = MOUNTS.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return False
    found, longest = "", -1
    for line in mounts:
        _device, place, kind, *_rest = line.split(" ")
        place = place.replace("\\040", " ")
        if path.is_relative_to(place) and len(place) >= longest:
            found, longest = kind, len(place)
    return found in SHARES or (found.startswith(REMOTE_FILES[0]) and found[5:] in REMOTE_FILES[1])


def _on_windows(path: Path) -> bool:
    if str(path).startswith("\\\\"):
        return True
    import ctypes

    windows = getattr(ctypes, "windll", None)
    return windows is not None and windows.kernel32.GetDriveTypeW(path.anchor) == REMOTE_DRIVE
