"""Form fields whose value stands in the page's address.

The address is the truth: before a field is drawn its state is set from the address, and the address is written only in
callbacks, because a write during a run breaks the browser's Back button. A value equal to the default is left out.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from explorer import pieces
from explorer.markup import element


def text(label: str, param: str, *, key: str, default: str = "", **options: Any) -> str:
    """A line of text."""
    st.session_state[key] = st.query_params.get(param, default)
    return str(st.text_input(label, key=key, on_change=_keep, args=(param, key, default), **options))


def choice(label: str, param: str, choices: Mapping[str, str], *, key: str, default: str, **options: Any) -> str:
    """One of some; `choices` maps what stands in the address to what is shown."""
    asked = st.query_params.get(param, default)
    st.session_state[key] = asked if asked in choices else default
    picked = st.selectbox(
        label,
        list(choices),
        key=key,
        format_func=lambda c: choices[c],
        on_change=_keep,
        args=(param, key, default),
        **options,
    )
    return str(picked)


def many(label: str, param: str, choices: Mapping[str, str], *, key: str, **options: Any) -> tuple[str, ...]:
    """Any of some; none chosen means all."""
    asked = st.query_params.get(param, "").split(",")
    st.session_state[key] = [item for item in asked if item in choices]
    shown: Callable[[str], str] = choices.__getitem__
    picked: Sequence[str] = st.multiselect(
        label, list(choices), key=key, format_func=shown, on_change=_keep, args=(param, key, ""), **options
    )
    return tuple(picked)


def script(label: str, param: str, *, default: str, note: str, beside: Mapping[str, str]) -> str:
    """Lines of code in a form of their own: they are sent all at once, with what the address says `beside` them."""
    key = f"script-{param}"
    st.session_state[key] = st.query_params.get(param, default)

    def sent() -> None:
        put(**{param: st.session_state[key]}, **beside)

    with st.form(f"{key}-form", border=False):
        st.text_area(label, key=key, height=260)
        pieces.show(element("p", f"{note} Ctrl+Enter runs it.", class_="or-quiet"))
        st.form_submit_button("Run", type="primary", shortcut="Ctrl+Enter", on_click=sent)
    return str(st.session_state[key])


def switch(label: str, param: str, *, key: str, default: bool = False, **options: Any) -> bool:
    """A yes or no."""
    on = st.query_params.get(param, "1" if default else "0") == "1"
    st.session_state[key] = on
    return bool(st.toggle(label, key=key, on_change=_keep, args=(param, key, default), **options))


def put(**params: str | None) -> None:
    """Write the address; to be called from callbacks only. None takes a parameter out."""
    for name, value in params.items():
        if value:
            st.query_params[name] = value
        else:
            st.query_params.pop(name, None)


def _keep(param: str, key: str, default: str | bool) -> None:  # noqa: FBT001  a value, not a switch
    value = st.session_state[key]
    put(**{"from": None})  # other hits: back to the first of them
    if isinstance(value, list):
        put(**{param: ",".join(value)})
    elif value == default:
        put(**{param: None})
    else:
        put(**{param: ("1" if value else "0") if isinstance(value, bool) else str(value)})
