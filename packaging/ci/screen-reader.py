"""The window as a screen reader and its user have it: what is there by role and name, what the keyboard is on, and what is announced.
packaging/ci/screen-reader-check starts the window and the bus on which this listens (AT-SPI)."""

import re
import subprocess
import sys
import time

import pyatspi

PATIENCE = 90
checks = 0


def name_of(node):
    return f"{node.getRoleName()} {node.name!r}"


def nodes(root=None):
    """Every node below one, which may go away while they are walked."""
    root = window() if root is None else root
    yield root
    try:
        for nth in range(root.childCount):
            child = root.getChildAtIndex(nth)
            if child is not None:
                yield from nodes(child)
    except Exception:  # pyatspi gives many kinds of errors for a node that is gone.
        return


def window():
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and application.name == "partner-desk":
            return application
    raise LookupError("the window is not on the accessibility bus")


def all_of(role, begins="", under=None):
    """The nodes of a role whose names begin so."""
    found = []
    for node in nodes(under):
        try:
            if node.getRoleName() == role and (node.name or "").startswith(begins):
                found.append(node)
        except Exception:
            continue
    return found


def everything():
    lines = []
    for node in nodes():
        try:
            lines.append(name_of(node))
        except Exception:
            continue
    return "\n".join(lines)


def check(truth, *told):
    global checks
    checks += 1
    if not truth:
        print(everything(), file=sys.stderr)
        sys.exit("screen-reader: FAILED: " + " ".join(str(part) for part in told))


def eventually(what, told):
    """Waits until something is there, and gives it."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            found = what()
        except LookupError:
            found = None
        if found:
            check(True)
            return found
        time.sleep(0.2)
    check(False, "waited in vain for", told)


def the(role, begins):
    """The one node of a role whose name begins so, as soon as it is there."""
    return eventually(lambda: all_of(role, begins), f"a {role} that begins with {begins!r}")[0]


def says(words):
    """Something that holds these words, whatever it is."""
    return eventually(lambda: [node for node in nodes() if words in (node.name or "")], f"the words {words!r}")[0].name


def press(role, begins):
    node = the(role, begins)
    check(node.queryAction().doAction(0), "nothing happens when one presses", name_of(node))


def write(begins, text):
    """Puts a text into a field as a screen reader does, and reads it again."""
    field = the("entry", begins)
    field.queryEditableText().setTextContents(text)
    eventually(lambda: the("entry", begins).queryText().getText(0, -1) == text, f"{text!r} in {begins!r}")


def choose(begins, choice):
    press("combo box", begins)
    lists = eventually(lambda: [node for node in nodes() if node.name.startswith(choice) and node.getRoleName() in ("list item", "menu item", "radio button", "toggle button", "push button", "option")],
                       f"{choice!r} among the choices of {begins!r}")
    check(lists[0].queryAction().doAction(0), "nothing happens when one chooses", choice)


def key(keys):
    """A key of the real keyboard."""
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Partner Desk"], capture_output=True, text=True).stdout.split()
    subprocess.run(["xdotool", "windowfocus", "--sync", found[0], "key", "--delay", "60", keys], check=True)


def focused():
    for node in nodes():
        try:
            if node.getRoleName() not in ("frame", "application") and node.getState().contains(pyatspi.STATE_FOCUSED):
                return node
        except Exception:
            continue
    return None


def focus_on(role, begins):
    def there():
        node = focused()
        return node if node is not None and node.getRoleName() == role and node.name.startswith(begins) else None

    return eventually(there, f"the keyboard on a {role} that begins with {begins!r}")


def main():
    eventually(lambda: window() is not None, "the window")
    the("frame", "Partner Desk")
    the("push button", "Profile: Sandbox, Sandbox")

    # A unit, and its capture type.
    table = the("table", "Sales units")
    size = eventually(lambda: re.match(r"(\d[\d\u00a0]*) rows, 8 columns", the("table", "Sales units").description or ""), "the size of the table")
    eventually(lambda: "2\u00a0400 rows" in (the("table", "Sales units").description or ""), "all rows")
    check(size, "the table tells no size:", table.description)
    key("ctrl+1")
    focus_on("table", "Sales units")
    key("Down")
    row = focus_on("table row", "")
    place = dict(part.split(":", 1) for part in row.getAttributes())
    check(place.get("posinset") == "1" and place.get("setsize") == "2400", "the row tells its place as", place)
    cells = [cell.name for cell in row]
    heads = ("Sales unit: ", "MSN: ", "Merchant: ", "Business ID: ", "Capture type: ", "skipLandingPage: ")
    for cell, head in zip(cells, heads):
        check(cell.startswith(head), "a cell is heard without the head of its column:", cell)
    check(re.fullmatch(r"Capture type: (Reserve|Direct)", cells[4]), "the capture type is", cells[4])
    number = re.sub(r"\D", "", cells[3])
    key("Down")
    eventually(lambda: focused() is not None and focused().name != row.name, "the next row")
    key("Up")
    focus_on("table row", row.name)
    # What is asked for is said in one go, and announced.
    key("ctrl+shift+r")
    told = says("Sales units, row 1 of 2\u00a0400: ")
    check(cells[4] in told and cells[0] in told, "the row is read as", told)
    key("ctrl+shift+i")
    says("Fleet · Sandbox, Sandbox · Sales units, row 1 of 2\u00a0400")

    # An order: the form takes the keyboard, a mistake is read where it is made, and then the order leaves.
    key("ctrl+n")
    focus_on("entry", "Organization number")
    write("Organization number", number[:-1] + str((int(number[-1]) + 1) % 10))
    choose("Product", "Point of sale")
    write("Name shown to customers", "Kaffe og Kake")
    write("Merchant category code", "5814")
    write("Annual turnover", "1500000")
    write("Purpose", "POS integration in physical store: coffee and cakes, eaten at the counter or taken away")
    says("check digit")
    write("Organization number", number)
    press("link", "Ask the registry")
    says("is active and not bankrupt")
    press("push button", "Review and send")
    dialog = the("dialog", "Send this order?")
    check(focused() is not None, "the dialog does not take the keyboard")
    check(any(number[:3] in (node.name or "") for node in nodes(dialog)), "the dialog does not say whose order it is")
    eventually(lambda: [node for node in all_of("push button", "Send order") if node.getState().contains(pyatspi.STATE_ENABLED)], "the button that sends")
    press("push button", "Send order")
    says("The link is ready")
    print(f"screen reader: a unit was found and read, a mistake was heard, and an order was sent; {checks} checks")


main()
