"""The days off of Viet Nam as data: what the Labour Code grants, and the swaps that the Government announced.

Labour Code 2012, art. 115 (in force 1 May 2013), and 2019, art. 112 (in force 1 January 2021); Giỗ Tổ since 2007.
"""

from datetime import date

FIXED = (
    (1, 1, "Tết Dương lịch"),
    (30, 4, "Ngày Chiến thắng"),
    (1, 5, "Ngày Quốc tế lao động"),
    (2, 9, "Quốc khánh"),
)
TET = "Tết Nguyên đán"
FOUNDERS = "Giỗ Tổ Hùng Vương"  # the 10th of the third lunar month
FOUNDERS_SINCE = 2007
TET_FIVE_DAYS_SINCE = 2014  # four days before: the last of the old year and the first three of the new
NATIONAL_DAY_TWO_DAYS_SINCE = 2021

# Which day joins 2 September is announced each year. Monday = 0. As announced 2021 to 2026: the one that makes the
# longest run of days off.
BESIDE_NATIONAL_DAY = {0: +1, 1: -1, 2: -1, 3: +1, 4: -1, 5: -1, 6: +1}

# (working day taken off, Saturday worked for it), for officials.
SWAPPED = (
    (date(2018, 12, 31), date(2019, 1, 5)),
    (date(2019, 4, 29), date(2019, 5, 4)),
    (date(2024, 4, 29), date(2024, 5, 4)),
    (date(2025, 5, 2), date(2025, 4, 26)),
    (date(2026, 1, 2), date(2026, 1, 10)),
    (date(2026, 8, 31), date(2026, 8, 22)),
)
