"""Titles of the same work in 40 trades are near each other, titles that only share a word are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ats_sim.lexicon.occupations import names
from ats_sim.lexicon.title_profiles import likeness, profile, singular
from ats_sim.lexicon.titles import ranks
from ats_sim.matching.titles import title_similarity

NEAR = 50.0
FAR = 30.0

SAME_WORK = """\
Accounting Associate|Staff Accountant
Lead Technician|Automotive Technician
Growth Marketer|Digital Marketing Manager
Nursery Room Leader|Childcare Lead
Staff Nurse|Registered Nurse
Care Assistant|Caregiver
Pharmacy Technician|Pharmacy Assistant
Lab Technician|Laboratory Assistant
Dental Nurse|Dental Assistant
Physiotherapist|Physical Therapist
Primary School Teacher|Elementary Teacher
Early Years Practitioner|Preschool Teacher
Case Manager|Social Worker
Paralegal|Legal Assistant
Internal Auditor|Audit Associate
Bank Teller|Customer Service Teller
Insurance Agent|Insurance Sales Agent
HR Generalist|Human Resources Specialist
Recruiter|Talent Acquisition Specialist
Payroll Clerk|Payroll Administrator
PR Manager|Public Relations Specialist
Graphic Designer|Visual Designer
Reporter|Journalist
Account Executive|Sales Representative
Store Associate|Retail Sales Associate
Line Cook|Prep Cook
Baker|Pastry Chef
Front Desk Agent|Hotel Receptionist
Warehouse Associate|Order Picker
Truck Driver|CDL Driver
Flight Attendant|Cabin Crew
Electrician|Journeyman Electrician
Plumber|Pipefitter
HVAC Technician|Refrigeration Mechanic
Welder|Welder Fabricator
CNC Machinist|CNC Operator
Quality Inspector|QA Technician
Civil Engineer|Structural Engineer
Security Officer|Security Guard
Leasing Agent|Leasing Consultant
Janitor|Custodian
Hair Stylist|Cosmetologist
Personal Trainer|Fitness Instructor
Librarian|Library Assistant
Translator|Interpreter
Event Coordinator|Event Planner
Call Center Agent|Customer Service Representative
Data Entry Clerk|Data Entry Operator
Executive Assistant|Personal Assistant
Customer Success Manager|Client Success Manager
Mechanical Engineer|Design Engineer Mechanical
Maintenance Technician|Maintenance Mechanic
Bookkeeper|Accounts Assistant"""

OTHER_WORK = """\
Accountant|Account Manager
Sales Engineer|Software Engineer
Nurse|Software Engineer
Line Cook|Accountant
Security Guard|Information Security Analyst
Truck Driver|Device Driver Developer
Plumber|Data Pipeline Engineer
Teacher|Welder
Barista|Barrister
Bank Teller|Storyteller
Marketing Manager|Warehouse Manager
Legal Assistant|Dental Assistant
Electrician|Cosmetologist
Pilot|Paralegal
Pharmacist|Farmer
Recruiter|Chef
Mechanical Engineer|Train Conductor
Medical Assistant|Sales Assistant
Lab Technician|Automotive Technician
Production Manager|Film Director"""

NAMES = names()
RANKS = ("Senior", "Junior", "Lead")


@pytest.mark.parametrize("pair", SAME_WORK.splitlines())
def test_the_same_work_is_near(pair: str) -> None:
    one, other = pair.split("|")
    assert title_similarity(one, other) >= NEAR


@pytest.mark.parametrize("pair", OTHER_WORK.splitlines())
def test_other_work_is_far(pair: str) -> None:
    one, other = pair.split("|")
    assert title_similarity(one, other) <= FAR


@given(st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_it_is_symmetric_and_whole_for_itself(one: str, other: str) -> None:
    assert title_similarity(one, other) == title_similarity(other, one)
    assert 0 <= title_similarity(one, other) <= 100
    assert title_similarity(one, one) == 100


@given(st.sampled_from(NAMES), st.sampled_from(RANKS))
def test_the_rank_says_little_of_the_work(name: str, rank: str) -> None:
    assert title_similarity(f"{rank} {name}", name) >= 60


@pytest.mark.parametrize("rank", RANKS)
def test_a_rank_beside_a_name_that_holds_one_leaves_the_name_whole(rank: str) -> None:
    """ "Senior head hunter" is a head hunter, no hunter: of all names of which a word reads as a rank."""
    named = [name for name in NAMES if not ranks().keys().isdisjoint(name.split())]
    assert len(named) > 300
    assert [name for name in named if title_similarity(f"{rank} {name}", name) < 60] == []
    assert [name for name in named if title_similarity(f"{name}, {rank}", name) < 60] == []


@given(st.sampled_from(NAMES))
def test_a_profile_is_of_length_one_or_empty(name: str) -> None:
    one = profile(tuple(name.split()))
    assert not one or likeness(one, one) == pytest.approx(1)


def test_singulars() -> None:
    assert [singular(word) for word in ("nurses", "bus", "coaches", "secretaries", "boss")] == [
        "nurse", "bus", "coach", "secretary", "boss",
    ]  # fmt: skip


@pytest.mark.parametrize("pair", ["Receptionist|Medical Receptionist", "Secretary|Medical Secretary"])
def test_a_name_of_work_and_the_same_with_its_sort_are_kindred(pair: str) -> None:
    one, other = pair.split("|")
    assert NEAR <= title_similarity(one, other) < 65


@pytest.mark.parametrize("pair", ["Nurse|Dental Nurse", "Developer|Real Estate Developer"])
def test_the_same_word_for_another_work_is_not(pair: str) -> None:
    one, other = pair.split("|")
    assert title_similarity(one, other) < 40
