"""Phrases before a Spanish event that say that it did not happen, or may not have."""

import pytest

FRAMED = [
    ("En vez de deportarlo, Chad liberó a Luis Gil.", "Deportation[deportarlo]", "denied"),
    ("En lugar de deportar a Luis Gil, Chad lo liberó.", "Release[liberó]", "asserted"),
    ("Luis Gil estuvo a punto de ser deportado.", "Deportation[deportado]", "denied"),
    ("Luis Gil está a punto de ser deportado.", "Deportation[deportado]", "planned"),
    ("Luis Gil casi fue asesinado.", "Killing[asesinado]", "denied"),
    ("Casi 200 hombres fueron deportados.", "Deportation[deportados]", "asserted"),
    ("Luis Gil se salvó de ser ejecutado.", "Killing[ejecutado]", "denied"),
    ("Es falso que Luis Gil fuera torturado.", "Torture[torturado]", "denied"),
    ("No es cierto que Luis Gil fuera torturado.", "Torture[torturado]", "denied"),
    ("Es posible que Luis Gil haya sido torturado.", "Torture[torturado]", "hypothetical"),
    ("Es un hecho que Luis Gil fue torturado.", "Torture[torturado]", "asserted"),
    ("Luis Gil soñó que era asesinado.", "Killing[asesinado]", "hypothetical"),
    ("Luis Gil fue absuelto del asesinato de Ana Soto.", "Killing[asesinato]", "denied"),
    ("El tribunal absolvió a Luis Gil del asesinato de Ana Soto.", "Killing[asesinato]", "denied"),
    ("Luis Gil fue condenado por el asesinato de Ana Soto.", "Killing[asesinato]", "asserted"),
    ("Luis Gil se declaró no culpable del asesinato de Ana Soto.", "Killing[asesinato]", "denied"),
    ("Luis Gil se declaró inocente del asesinato de Ana Soto.", "Killing[asesinato]", "denied"),
    ("Se cree que Luis Gil fue asesinado.", "Killing[asesinado]", "alleged"),
    ("Hay indicios de que Luis Gil fue torturado.", "Torture[torturado]", "alleged"),
    ("Las autoridades no confirmaron que Luis Gil fuera detenido.", "Arrest[detenido]", "hypothetical"),
]


@pytest.mark.parametrize(("text", "event", "status"), FRAMED)
def test_what_did_not_happen_is_never_asserted(read, text, event, status):
    """Whatever mood the verb has."""
    assert read(text, language="es").stances()[event][0] == status
