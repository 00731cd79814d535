#!/bin/sh
# Five years of one commitment, told by those it belongs to. With ./run in another window: docs/five-years.sh
# The story is made up; it happens in Kabupaten Bangka Tengah, whose page /regions/1904 shows it. Each time it is run it is
# told of another cycle and another innovation. FiveYearsIT runs exactly this file and then reads what readers see.
set -eu
JEJAK=${JEJAK:-http://localhost:8080}

# act WHEN WHO ORDER [WHAT]: gives an order, dated back; what it says may follow as text. "made" then gives what came of it
act() {
  says=${4-$(cat)}
  echo "$1  $2  ${3##*/}"
  ground="\"occurredAt\":{\"precision\":\"DATE\",\"date\":\"$1\",\"zone\":\"Asia/Jakarta\"}"
  ground="$ground,\"source\":\"BACKFILL\",\"confidence\":\"HIGH\",\"citation\":\"docs/five-years.sh, made up\""
  answer=$(curl -sS --fail-with-body -u "$2:jejak" -H 'Content-Type: application/json' \
    -d "{$says${says:+,}\"provenance\":{$ground}}" "$JEJAK/api/commands/$3") || { echo "$answer" >&2; exit 1; }
  # of several orders in one request some may be refused
  case $answer in *urn:jejak:problem:*) echo "$answer" >&2; exit 1 ;; esac
}
made() { echo "$answer" | field "$1"; }
field_number() { grep -o "\"$1\":[0-9]*" | head -n 1 | cut -d: -f2; }
field() { grep -o "\"$1\":\"[^\"]*\"" | head -n 1 | cut -d'"' -f4; }
ask() { curl -sS --fail-with-body "$JEJAK/api/queries/$1" && echo; }

# until_shown QUESTION TEXT: what follows from an act takes its time, and the story goes on when readers see it
until_shown() {
  for _ in $(seq 150); do
    if shown=$(ask "$1" 2>/dev/null) && echo "$shown" | grep -F "$2" >/dev/null; then return; fi
    sleep 0.2
  done
  echo "$JEJAK/api/queries/$1 does not come to show $2" >&2
  exit 1
}

digest() { echo "sha256:$(echo "$1" | sha256sum | cut -d' ' -f1)"; }

echo "== 2021: a cycle, and what is missing where"
act 2021-02-01 hub.babel cycles/plan <<END
  "name": "Lima tahun satu komitmen", "hub": "19", "opensOn": "2021-03-01", "endsOn": "2022-12-31"
END
cycle=$(made id)
rules='"acceptedCapacities": ["HEAD_OF_REGION", "DEPUTY_HEAD", "REPRESENTATIVE"], "mandateRequiredFor": ["REPRESENTATIVE"],
  "planDueDays": 30, "planReviewDays": 14, "mandateDueDays": 30'
act 2021-03-01 hub.babel "cycles/$cycle/open" <<END
  "name": "Lima tahun satu komitmen", "hub": "19", "legalBasis": {"title": "SK Gubernur", "number": "188.44/2021"},
  "policy": {$rules, "executionEnds": "2022-12-31"}
END
act 2021-03-02 hub.babel "cycles/$cycle/appoint-mentor" '"mentor": "Universitas Bangka Belitung"'
act 2021-03-05 hub.babel "cycles/$cycle/invite-region" '"region": "19.04"'
act 2021-03-05 hub.babel "cycles/$cycle/invite-region" '"region": "19.03"'
act 2021-03-19 admin.bangkaselatan "cycles/$cycle/decline" '"region": "19.03", "reason": "No budget this year"'
act 2021-03-25 admin.bangkatengah "cycles/$cycle/assess-need" <<END
  "region": "19.04", "gap": "Births on the islands are registered months late", "priority": "HIGH", "goals": [16],
  "budget": "Rp150 juta"
END
need=$(made part)

# Pangkalpinang has what Bangka Tengah lacks. What is past is entered by the hub; whose it is stands behind it.
act 2021-04-01 hub.babel innovations <<END
  "title": "Akta di Ruang Bersalin", "owner": "19.71", "summary": "The midwife registers the child on the day of its birth"
END
births=$(made id)
act 2021-04-10 admin.pangkalpinang "innovations/$births/endorse" '"decree": "SK Wali Kota 31/2021"'
act 2021-04-12 hub.babel "innovations/$births/publish-kit" <<END
  "kit": {"costRupiah": 90000000, "components": [
    {"key": "midwife", "name": "The midwife reports", "description": "On the day of the birth", "essential": true},
    {"key": "courier", "name": "A courier", "description": "Brings the certificate home", "essential": false}]}
END
act 2021-04-15 peninjau.panrb "innovations/$births/catalogue" '"basis": "Top Inovasi 2020"'
act 2021-04-16 hub.babel innovations '"title": "Loket Keliling", "owner": "19.71"'
counter=$(made id)

echo "== 2021: the forum, and the choice"
act 2021-05-05 hub.babel "cycles/$cycle/hold-session" <<END
  "place": "Koba", "presented": ["$births", "$counter"]
END
session=$(made part)
act 2021-05-06 admin.bangkatengah "cycles/$cycle/match-innovation" <<END
  "region": "19.04", "innovation": "$births", "need": "$need", "session": "$session"
END
act 2021-05-06 admin.bangkatengah "cycles/$cycle/match-innovation" <<END
  "region": "19.04", "innovation": "$counter", "need": "$need", "session": "$session", "exception": "To be endorsed by June"
END
match=$(made part)
act 2021-06-02 admin.bangkatengah "cycles/$cycle/drop-match" <<END
  "match": "$match", "reason": "A van reaches no island"
END
act 2021-06-03 hub.babel "cycles/$cycle/set-target" '"region": "19.04", "commitments": 1'
act 2021-06-15 admin.bangkatengah commitments <<END
  "cycle": "$cycle", "region": "19.04", "innovation": "$births", "localName": "Lahir Langsung Tercatat",
  "implementingUnit": "Dinas Dukcapil", "replicationType": "ADAPTED"
END
commitment=$(made id)

echo "== 2021: signed by somebody who lacks a mandate"
act 2021-10-21 hub.babel instruments <<END
  "cycle": "$cycle", "kind": "STATEMENT", "title": "Komitmen Replikasi", "place": "Pangkalpinang", "text": "$(digest text)",
  "parties": [{"region": "19.04", "commitments": ["$commitment"]}]
END
instrument=$(made id)
act 2021-11-01 hub.babel "cycles/$cycle/start-signing" ''
act 2021-11-11 hub.babel "instruments/$instrument/record-signature" <<END
  "region": "19.04", "signatory": {"name": "Rahmawati", "office": "Kepala Bagian Umum"},
  "capacity": "REPRESENTATIVE", "method": "WET_INK"
END
signature=$(made signature)
until_shown "commitments/$commitment" '"stage":"SIGNED"'

# one finding on each of ten points; the one on the mandate is why it is rejected
met=$(for point in SIGNATORY_IDENTIFIED CAPACITY_STATED OFFICE_HELD_ON_DATE TEXT_EQUALS_DRAFT LIST_EQUALS_ANNEX \
    PLACE_AND_DATE_PLAUSIBLE METHOD_VALID COUNTERSIGNED_WHERE_REQUIRED RATIFIED_WHERE_NEEDED; do
  printf '{"item": "%s", "outcome": "MET"}, ' "$point"; done)
act 2021-11-25 peninjau.panrb "instruments/$instrument/reject-authority" <<END
  "signature": "$signature",
  "findings": [$met {"item": "AUTHORITY_DOCUMENT_COVERS", "outcome": "NOT_MET", "note": "No mandate was handed in"}]
END
until_shown "commitments/$commitment" '"authority":"DEFECTIVE"'
act 2021-12-03 kepala.bangkatengah "instruments/$instrument/ratify-signature" <<END
  "signature": "$signature", "statement": "She signed for me; I stand by it"
END
until_shown "commitments/$commitment" '"authority":"CURED"'

echo "== 2021: a plan, returned once"
activity() { # phase, title, indicator, target, first and last day
  printf '{"phase": "%s", "title": "%s", "personInCharge": "Kepala Dinas", "indicator": "%s", "target": "%s",
    "budgetLine": "2.12.03", "startsOn": "%s", "endsOn": "%s"}' "$@"
}
train=$(activity PREPARATION 'Train the midwives' 'Midwives trained' 24 2022-01-17 2022-03-31)
vague=$(activity IMPLEMENTATION 'Register at birth' 'Births registered' 'as many as possible' 2022-04-01 2022-12-15)
register=$(activity IMPLEMENTATION 'Register at birth' 'Registered within a day' '80 percent' 2022-04-01 2022-12-15)
watch=$(activity MONITORING_AND_EVALUATION 'Ask the parents' 'Parents asked' 100 2022-09-01 2022-11-30)
act 2021-12-08 opd.bangkatengah "commitments/$commitment/submit-plan" "\"activities\": [$train, $vague, $watch]"
act 2021-12-17 hub.babel "commitments/$commitment/return-plan" '"reason": "As many as possible is no target"'
act 2021-12-29 opd.bangkatengah "commitments/$commitment/submit-plan" "\"activities\": [$train, $register, $watch]"
act 2022-01-07 hub.babel "commitments/$commitment/approve-plan" ''
act 2022-01-10 hub.babel "cycles/$cycle/start-execution" ''

echo "== 2022: prepared, piloted, and watched month by month"
act 2022-01-17 opd.bangkatengah "commitments/$commitment/form-team" '"decree": "SK Bupati 12/2022"'
act 2022-01-24 opd.bangkatengah "commitments/$commitment/contact-origin" '"outcome": "Two of its midwives came to Koba"'
act 2022-03-14 opd.bangkatengah "commitments/$commitment/finish-design" '"summary": "By radio where no telephone is"'
act 2022-04-04 opd.bangkatengah "commitments/$commitment/start-pilot" '"place": "Puskesmas Koba"'
act 2022-05-02 opd.bangkatengah "commitments/$commitment/report-progress" <<END
  "period": "2022-04", "activity": 2, "plannedPercent": 10, "actualPercent": 10
END
act 2022-06-02 opd.bangkatengah "commitments/$commitment/report-progress" <<END
  "period": "2022-05", "activity": 2, "plannedPercent": 25, "actualPercent": 15,
  "deviation": "Two islands are not reached", "cause": "No radio", "correctiveAction": "Radios ordered"
END
act 2022-07-04 opd.bangkatengah "commitments/$commitment/report-progress" <<END
  "period": "2022-06", "activity": 2, "plannedPercent": 40, "actualPercent": 35
END

act 2022-07-08 pendamping.ubb "commitments/$commitment/evaluate-quarter" <<END
  "year": 2022, "quarter": 2, "verdict": "As in Pangkalpinang where there is a telephone", "components": [
    {"name": "The midwife reports", "fidelity": "MODIFIED", "note": "By radio from two islands"},
    {"name": "A courier", "fidelity": "NOT_IMPLEMENTED", "note": "The boat brings the certificate"}]
END

echo "== 2022: the rules change in the middle"
act 2022-07-11 hub.babel "cycles/$cycle/amend-policy" <<END
  "policy": {$rules, "executionEnds": "2023-06-30", "reviewersNeeded": 2},
  "reason": "The radios are delivered late everywhere, and nobody sees nine health centres alone",
  "authority": "SK Gubernur 188.44/2022"
END
position=$(echo "$answer" | field_number position)

# who has signed stays under the rules of then, unless migrated; what that would do is asked first, and changes nothing
echo "-- what a migration to the second version would do:"
ask "cycles/$cycle/policy-migration?to=2&atLeast=$position"
act 2022-07-18 peninjau.panrb "cycles/$cycle/migrate-policy" <<END
  "to": 2, "reason": "The boats bring the radios in September", "commitments": ["$commitment"]
END
# the ministry should have heard the hub first: what was done is undone by the same order the other way, and then done again
act 2022-07-19 peninjau.panrb "cycles/$cycle/migrate-policy" <<END
  "to": 1, "reason": "The hub was not heard", "commitments": ["$commitment"]
END
act 2022-07-25 hub.babel "cycles/$cycle/migrate-policy" <<END
  "to": 2, "reason": "Heard: the boats bring the radios in September", "commitments": ["$commitment"]
END

# now there is time until June, and the plan says so
later=$(activity IMPLEMENTATION 'Register at birth' 'Registered within a day' '80 percent' 2022-04-01 2023-03-31)
act 2022-08-01 opd.bangkatengah "commitments/$commitment/revise-plan" <<END
  "activities": [$train, $later, $watch], "reason": "Two islands get their radios in September"
END
act 2022-08-08 hub.babel "commitments/$commitment/approve-plan" ''

echo "== 2022 and 2023: declared, rejected, declared again and verified"
act 2022-10-03 opd.bangkatengah "commitments/$commitment/declare-implemented" <<END
  "goLiveOn": "2022-09-26", "evidence": ["$(digest photo)"]
END
act 2022-11-09 peninjau.panrb "commitments/$commitment/reject-implementation" <<END
  "reason": "One health centre of nine is at work"
END
act 2022-12-05 opd.bangkatengah "commitments/$commitment/report-progress" <<END
  "period": "2022-11", "activity": 2, "plannedPercent": 95, "actualPercent": 90
END
act 2023-02-06 opd.bangkatengah "commitments/$commitment/declare-implemented" <<END
  "goLiveOn": "2023-01-30", "evidence": ["$(digest register)"]
END
# by the new rules it takes two verifiers, who look for themselves
act 2023-03-08 sekretariat.panrb "commitments/$commitment/verify-implementation" <<END
  "findings": "Four centres on the islands register within a day"
END
act 2023-03-15 peninjau.panrb "commitments/$commitment/verify-implementation" <<END
  "findings": "Seen at work in nine of nine"
END

echo "== 2024 and 2025: does it last?"
act 2024-03-12 peninjau.panrb "commitments/$commitment/record-sustainability" <<END
  "year": 2024, "outcome": "CONTINUING", "findings": "412 of 430 births within a day"
END
act 2025-03-18 sekretariat.panrb "commitments/$commitment/record-sustainability" <<END
  "year": 2025, "outcome": "CONTINUING", "findings": "In the budget of 2025; a new head of service carries it on"
END

echo "== 2026: the record is wrong about the signature; one person says so, another agrees"
until_shown "signatures?commitment=$commitment" '"authority":"CURED"'
wrong=$(echo "$shown" | field event)
act 2026-01-12 admin.bangkatengah "instruments/$instrument/propose-correction" <<END
  "signature": "$signature", "correctedEvent": "$wrong",
  "right": {"signatory": {"name": "Rahmawati", "office": "Kepala Bagian Organisasi"}},
  "reason": "The decree of her appointment says so"
END
correction=$(made part)
act 2026-01-20 sekretariat.panrb "instruments/$instrument/correct-signature" "\"correction\": \"$correction\""
position=$(echo "$answer" | field_number position)

echo "== What the trail of the commitment says, the newest first"
ask "audit?commitment=$commitment&limit=200&atLeast=$position" | sed 's/{"position":/\
/g' | sed -n 's/.*"type":"\([A-Za-z]*\)","importance".*"person":"\([^"]*\)".*"date":"\([0-9-]*\)".*/\3  \2  \1/p'
echo "== What the register of signatures says"
ask "signatures?commitment=$commitment&atLeast=$position"
echo "== To be read by people"
echo "$JEJAK/commitments/$commitment"
