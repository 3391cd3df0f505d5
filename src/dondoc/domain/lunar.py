"""The Vietnamese lunar calendar (âm lịch): months begin on the day of the new moon as seen at UTC+7.

After the algorithm that Hồ Ngọc Đức published ("Computing the Vietnamese lunar calendar"), which takes new moons and
the sun's longitude from J. Meeus, *Astronomical Algorithms* (1998). The Chinese calendar reckons at UTC+8, which is
why Tết and the Chinese new year part company now and then (1985, 2007, 2030, 2053).
"""

from datetime import date
from functools import lru_cache
from math import floor, pi, radians, sin

_HOURS_EAST = 7
_JULIAN_DAY_OF_ORDINAL = 1_721_425  # the Julian day number of a date is its ordinal plus this
_MONTH = 29.530588853  # mean length of a lunation, in days
_FIRST_MOON = 2_415_021.076998695  # Julian day of the new moon of 1 January 1900


def _new_moon(k: int) -> int:
    """The local Julian day number on which the k-th new moon after 1 January 1900 falls."""
    t = k / 1236.85
    mean = 2_415_020.75933 + 29.53058868 * k + 0.0001178 * t**2 - 0.000000155 * t**3
    mean += 0.00033 * sin(radians(166.56 + 132.87 * t - 0.009173 * t**2))
    sun = radians(359.2242 + 29.10535608 * k - 0.0000333 * t**2 - 0.00000347 * t**3)
    moon = radians(306.0253 + 385.81691806 * k + 0.0107306 * t**2 + 0.00001236 * t**3)
    node = radians(21.2964 + 390.67050646 * k - 0.0016528 * t**2 - 0.00000239 * t**3)
    shift = (0.1734 - 0.000393 * t) * sin(sun) + 0.0021 * sin(2 * sun)
    shift += -0.4068 * sin(moon) + 0.0161 * sin(2 * moon) - 0.0004 * sin(3 * moon)
    shift += 0.0104 * sin(2 * node) - 0.0051 * sin(sun + moon) - 0.0074 * sin(sun - moon)
    shift += 0.0004 * sin(2 * node + sun) - 0.0004 * sin(2 * node - sun)
    shift += -0.0006 * sin(2 * node + moon) + 0.001 * sin(2 * node - moon) + 0.0005 * sin(2 * moon + sun)
    dynamical = -0.000278 + 0.000265 * t + 0.000262 * t**2  # terrestrial less universal time, in days
    if t < -11:
        dynamical = 0.001 + 0.000839 * t + 0.0002261 * t**2 - 0.00000845 * t**3 - 0.000000081 * t**4
    return floor(mean + shift - dynamical + 0.5 + _HOURS_EAST / 24)


def _sun_sector(julian_day: int) -> int:
    """In which twelfth of the ecliptic (0 from the spring equinox) the sun stands as the local day begins."""
    t = (julian_day - 2_451_545.5 - _HOURS_EAST / 24) / 36_525
    anomaly = radians(357.5291 + 35_999.0503 * t - 0.0001559 * t**2 - 0.00000048 * t**3)
    centre = (1.9146 - 0.004817 * t - 0.000014 * t**2) * sin(anomaly)
    centre += (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.00029 * sin(3 * anomaly)
    longitude = radians(280.46645 + 36_000.76983 * t + 0.0003032 * t**2 + centre)
    return floor((longitude % (2 * pi)) / (pi / 6))


@lru_cache(maxsize=512)
def _eleventh_month(year: int) -> int:
    """The Julian day that begins the month of the winter solstice, always the eleventh, in a solar year."""
    k = floor((date(year, 12, 31).toordinal() + _JULIAN_DAY_OF_ORDINAL - 2_415_021) / _MONTH)
    begins = _new_moon(k)
    return _new_moon(k - 1) if _sun_sector(begins) >= 9 else begins


def _moon_number(julian_day: int) -> int:
    return floor((julian_day - _FIRST_MOON) / _MONTH + 0.5)


def lunar_to_solar(day: int, month: int, year: int, *, leap: bool = False) -> date | None:
    """The solar day of a lunar one; None where there is no such day (a short month, no such leap month).

    `year` is the lunar year, named after the solar year in which it begins. Good for 1900 to 2199.
    """
    if not (1 <= day <= 30 and 1 <= month <= 12 and 1900 < year < 2200):
        return None
    before, after = _eleventh_month(year - 1), _eleventh_month(year)
    if month >= 11:
        before, after = after, _eleventh_month(year + 1)
    first = _moon_number(before)
    offset = month - 11 if month >= 11 else month + 1
    leap_offset = _leap_offset(first) if after - before > 365 else None
    if leap and (leap_offset is None or leap_offset != offset + 1):
        return None
    if leap_offset is not None and (leap or offset >= leap_offset):
        offset += 1
    begins, ends = _new_moon(first + offset), _new_moon(first + offset + 1)
    if begins + day > ends:
        return None
    return date.fromordinal(begins + day - 1 - _JULIAN_DAY_OF_ORDINAL)


def _leap_offset(first: int) -> int:
    """Which month after the eleventh is the leap one: the first in which the sun enters no new sector."""
    sectors = [_sun_sector(_new_moon(first + i)) for i in range(15)]
    return next(i for i in range(1, 14) if sectors[i] == sectors[i + 1])


def lunar_new_year(year: int) -> date:
    """The first day of Tết Nguyên đán in a solar year."""
    day = lunar_to_solar(1, 1, year)
    if day is None:
        raise ValueError(f"no lunar calendar for the year {year}")
    return day
