#!/usr/bin/env bash
# Prints the open incidents as a table, gravest first: of each incident the last record stands. Needs kcat and jq.
#
#   docker/consumer/warnings.sh [HOST:PORT [PREFIX]]     default 127.0.0.1:9092 and fengsui.
#
# FENGSUI_LANG=zh gives the texts in Chinese. To see it live: watch -n 5 docker/consumer/warnings.sh
set -eu -o pipefail

broker=${1:-127.0.0.1:9092}
prefix=${2:-fengsui.}
language=${FENGSUI_LANG:-en}

for tool in kcat jq; do
    command -v "$tool" >/dev/null || {
        printf 'warnings.sh: no %s found (on Debian: apt install kcat jq)\n' "$tool" >&2
        exit 2
    }
done
case $language in
    en | zh) ;;
    *)
        printf 'warnings.sh: FENGSUI_LANG=%s: expected en or zh\n' "$language" >&2
        exit 2
        ;;
esac

# Each record of a topic on a line, with its key; a tombstone has no payload. Reads to the end of what is committed.
records() {
    kcat -C -b "$broker" -t "$1" -o "$2" -e -q -J -X isolation.level=read_committed
}

# What stands first, then the last records of the alert topic, which may be ahead of it.
both() {
    records "${prefix}warnings-state" beginning
    records "${prefix}warnings" -500
}

# The job is known to live by its heartbeat alone, whose clock is that of the events.
clock() {
    records "${prefix}health" -2000 | jq -rn '
        reduce (inputs | .payload // "" | fromjson? | select(.subject == "job") | .time) as $time (""; $time)'
}

table() {
    jq -rn --arg language "$language" --arg clock "$1" '
        # A Chinese character takes two cells.
        def cells: [explode[] | if . > 11903 then 2 else 1 end] | add // 0;
        def pad($width): . + (([$width - cells, 0] | max) as $blanks | if $blanks > 0 then " " * $blanks else "" end);
        def row($grade; $hazard; $area; $sent; $answer):
            [($grade | pad(10)), ($hazard | pad(14)), ($area | pad(28)), ($sent | pad(8)), ($answer | pad(24))];
        def order: {red: 1, orange: 2, yellow: 3, blue: 4}[.grade];
        def answered:
            if .dispatch then .dispatch.state + " by " + .dispatch.by
            elif .escalated then "NOBODY ANSWERED" else "" end;
        reduce inputs as $record ({};
            if $record.payload == null then del(.[$record.key])
            else ($record.payload | fromjson? // {}) as $warning
                # The newer revision, and of two alike the later one.
                | if $warning.incidentId == null or (.[$warning.incidentId].revision // 0) > $warning.revision then .
                  else .[$warning.incidentId] = $warning end
            end)
        | [.[] | select(.msgType != "Cancel" and .expires > $clock)] as $open
        | [$open[].incidentId] as $ids
        # One that is told inside another is not listed by itself.
        | [$open[] | select((.heldBy // "") as $holder | $ids | index([$holder]) | not)]
        | sort_by(order, .onset, .incidentId)
        | if length == 0 then "nothing is open" else
            (row("GRADE"; "HAZARD"; "AREA"; "SENT UTC"; "ANSWER") + ["HEADLINE"] | join("  ")),
            (.[] | (.status == "Actual") as $actual | (.status | ascii_upcase) as $status
                | row("\(.gradeNumeral) \(.grade | ascii_upcase)"; .event[$language]; .area.code; .sent[11:19]; answered)
                # An exercise is never to be taken for the real thing, whoever wrote the headline.
                + [.headline[$language]
                    | if $actual or test("^(EXERCISE|TEST|【)") then . else "[\($status)] " + . end]
                | join("  "))
          end'
}

now=$(clock)
both | table "$now"
