#!/usr/bin/env python3
"""Links residents to births with Splink 5 (DuckDB), as a practised user would set it up.

  splink_births.py DIR OUT.csv

Reads population.csv, births.csv, places.csv of a synthetic register; writes
left_id,right_id,probability,weight of pairs with probability >= 0.01. Prints processor seconds.
Names are folded, places follow the gazetteer, term frequencies count, and twenty blocking rules
find the pairs; parameters are learned by EM without labels.
"""
import csv, re, resource, sys, unicodedata

import pyarrow as pa
import splink.comparison_level_library as cll
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

FOLDED = {}
FINAL_Y = re.compile(r"(?<=[bcdghklmnpqrstvx])y\b")


def fold(text):
    known = FOLDED.get(text)
    if known is None:
        bare = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
        bare = "".join(c for c in bare if not unicodedata.combining(c))
        bare = " ".join(re.findall(r"[a-z0-9]+", bare))
        known = FOLDED[text] = FINAL_Y.sub("i", bare)
    return known


def load(path, renamed):
    columns = {k: [] for k in ("unique_id full_name surname given folded sex dob year md father father_given "
                               "mother mother_given commune village pid").split()}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            name, father, mother = fold(row["full_name"]), fold(row["father_name"]), fold(row["mother_name"])
            words = name.split()
            parts = re.findall(r"\d+", row["dob"])
            year = parts[-1] if parts else None
            day = f"{int(parts[0]):02d}{int(parts[1]):02d}" if len(parts) == 3 else None
            if day == "0101": day = None
            commune = re.sub(r"^(xa|phuong|thi tran) ", "", fold(row["birth_commune"]))
            commune = renamed.get((row["birth_province"], commune), commune)
            village = re.sub(r"^(thon|xom|khu|to|t) ", "", fold(row["birth_village"])).lstrip("0")
            if re.match(r"benh vien|bv |tram y te", village): village = ""
            values = dict(unique_id=row["id"], full_name=unicodedata.normalize("NFC", row["full_name"]).lower().strip(),
                          folded=name, surname=words[0] if words else None, given=words[-1] if words else None,
                          sex=row["sex"], dob=year + day if year and day else None, year=year, md=day,
                          father=father, father_given=father.split()[-1] if father else None, mother=mother,
                          mother_given=mother.split()[-1] if mother else None, commune=commune, village=village,
                          pid=row["pid"] if len(row["pid"]) == 12 else None)
            for key, value in values.items(): columns[key].append(value or None)
    return pa.table(columns)


def name_comparison(column):
    return cl.CustomComparison(
        output_column_name=column,
        comparison_levels=[cll.NullLevel(column), cll.ExactMatchLevel(column, term_frequency_adjustments=True),
                           cll.JaroWinklerLevel(column, 0.95), cll.JaroWinklerLevel(column, 0.88),
                           cll.JaroWinklerLevel(column, 0.8), cll.ElseLevel()])


def main():
    folder, out = sys.argv[1], sys.argv[2]
    renamed = {}
    with open(f"{folder}/places.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            renamed[row["province"], fold(row["old_commune"])] = fold(row["new_commune"])
    left, right = load(f"{folder}/population.csv", renamed), load(f"{folder}/births.csv", renamed)
    prepared = resource.getrusage(resource.RUSAGE_SELF)
    print("prepared", round(prepared.ru_utime + prepared.ru_stime, 1))
    api = DuckDBAPI()
    same_date = lambda sql, label: cll.CustomLevel(sql, label)
    date = cl.CustomComparison(output_column_name="dob", comparison_levels=[
        same_date("year_l IS NULL OR year_r IS NULL", "missing").configure(is_null_level=True),
        cll.ExactMatchLevel("dob"), same_date("md_l = md_r AND abs(CAST(year_l AS INT) - CAST(year_r AS INT)) IN (1,2,3,10)", "year slip"),
        same_date("year_l = year_r AND (md_l IS NULL OR md_r IS NULL)", "same year only"),
        same_date("year_l = year_r AND (substr(md_l,1,2) = substr(md_r,1,2) OR substr(md_l,3,2) = substr(md_r,3,2))", "one part"),
        same_date("year_l = year_r", "same year"), same_date("abs(CAST(year_l AS INT) - CAST(year_r AS INT)) <= 3", "near"),
        cll.ElseLevel()])
    place = cl.CustomComparison(output_column_name="place", comparison_levels=[
        same_date("commune_l IS NULL OR commune_r IS NULL", "missing").configure(is_null_level=True),
        same_date("commune_l = commune_r AND village_l = village_r", "both"), same_date("commune_l = commune_r", "commune"),
        cll.ElseLevel()])
    rules = ["folded dob", "given dob commune", "folded year", "folded commune", "surname given year village", "dob father_given",
             "dob mother_given", "dob commune", "md father", "given mother commune", "given father commune", "given year mother",
             "given year father", "mother year commune", "father mother year", "given father mother", "dob village", "given dob",
             "folded mother", "pid"]
    settings = SettingsCreator(
        link_type="link_only", retain_matching_columns=False,
        comparisons=[name_comparison("folded"), name_comparison("father"), name_comparison("mother"), date, place,
                     cl.ExactMatch("sex"), cl.DamerauLevenshteinAtThresholds("pid", 1)],
        blocking_rules_to_generate_predictions=[block_on(*rule.split()) for rule in rules])
    linker = Linker([api.register(left, dataset_display_name="people"), api.register(right, dataset_display_name="births")], settings, log_level=30)
    linker.training.estimate_probability_two_random_records_match([block_on("folded", "dob"), block_on("pid")], recall=0.6)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in ("dob given", "father mother given", "folded commune"):
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(*rule.split()))
    pairs = linker.inference.predict(threshold_match_probability=0.01)
    api.duckdb_con.execute(
        f"COPY (SELECT CASE WHEN unique_id_l LIKE 'P%' THEN unique_id_l ELSE unique_id_r END AS left_id, "
        f"CASE WHEN unique_id_l LIKE 'P%' THEN unique_id_r ELSE unique_id_l END AS right_id, "
        f"match_probability AS probability, match_weight AS weight FROM {pairs.physical_name}) TO '{out}' (HEADER)")
    used = resource.getrusage(resource.RUSAGE_SELF)
    print("processor seconds", round(used.ru_utime + used.ru_stime, 1), "peak MB", used.ru_maxrss // 1024)


main()
