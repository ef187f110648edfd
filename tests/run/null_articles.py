"""Made-up articles on one actor, long enough for tests to have power, to be split in two at random.

Each has what the lenses look at: praise and blame in the outlet's words and in quoted ones, clauses
with the actor as doer and as acted upon, hedges, boosters, frames, marked and neutral verbs.
"""

from __future__ import annotations

import framing
from framing.domain import AnnotatedArticle, Side

ACTOR = Side("Norland", ("Norland",), people=("Ada Lund",))

HARBOUR = """\
Norland opened its largest harbour to foreign ships on Monday. The harbour deal may bring \
Norland thousands of jobs. Economists praised Norland for a brave decision.

"Norland has done what others only promise," said Ada Lund, the minister of trade. Lund told \
reporters that Norland would welcome every honest partner. Critics claimed that Norland had \
ignored the fishermen of the coast.

Fishermen accused Norland of a cruel betrayal. Norland rejected the accusation and published \
the costs of the harbour. The costs of the harbour were clearly higher than Norland had said.

Banks lent Norland two billion crowns for the harbour. The loan could hurt Norland if trade \
falls. Norland repaid an earlier loan ahead of time, which certainly pleased the banks.

A storm struck Norland in March and damaged the harbour. Norland repaired the walls within \
weeks. Engineers admired Norland for the quick work.

"The harbour will ruin the fjord," warned Per Holm, who speaks for the villages. Norland was \
blamed for dirty water in two of the villages. Norland perhaps did not know how weak the old \
pipes were.

Norland agreed to pay for new pipes. The agreement ended a long dispute between Norland and the \
villages. Norland must still show that the fjord is clean.

Trade through the harbour grew, and Norland earned more than it had hoped. Some doubt that \
Norland can keep the prices low. Norland insists that the harbour is a success.
"""

SCHOOLS = """\
Norland closed forty small schools last year. Parents attacked Norland for a shameful plan. \
Norland defended the plan as fair to every child.

"We lost our school, and Norland lost our trust," said Mari Dahl, a mother of three. Norland \
had promised that no child would travel for more than an hour. The promise was broken by \
Norland in at least nine towns, teachers said.

Teachers supported Norland when wages rose. Norland raised wages twice and hired young \
teachers. Young teachers thanked Norland in a warm letter.

The letter apparently surprised Norland. Ada Lund stressed that Norland would listen to \
teachers and parents. Lund added that Norland needs peace in the schools.

Judges ordered Norland to reopen six schools. Norland appealed, but the judges dismissed the \
appeal. The decision might cost Norland forty million crowns.

Norland apologised to the families of the six towns. The families forgave Norland only in part. \
A survey found that most people still trust Norland.

Pupils in Norland read better than before. Experts say Norland probably gained from smaller \
classes. Norland obviously likes to speak of these results.

The opposition called Norland careless and cold. Norland answered that the opposition had no \
plan. Norland and the opposition reached a compromise on buses in June.
"""

RIVER = """\
Norland built a dam on the river Asta. The dam protects Norland from floods in spring. Farmers \
below the dam feared that Norland would keep the water.

Norland denied the charge and invited the farmers to talks. The talks with Norland were \
friendly, said Olav Berg, who leads the farmers. Berg praised Norland for clear answers.

"Norland should have asked us first," Berg complained. Norland admitted that the farmers had \
been told too late. Lund noted that Norland had since shared every measurement.

A dry summer hurt Norland and its neighbours. The neighbours blamed Norland for low water. \
Norland released water from the dam in August and saved the harvest.

Scientists warned Norland about cracks in the dam. The cracks could become dangerous, and \
Norland closed the road below. Norland clearly acted in time.

Workers repaired the dam at night while Norland paid for hotels. Norland was thanked by the \
mayors of the valley. The mayors may ask Norland for more money next year.

Norland signed a treaty on the river in autumn. The treaty allows Norland to sell power abroad. \
Neighbours suspect that Norland will sell too much.

Fish returned to the river, to the delight of Norland. Norland plans a park on the shore. \
Nobody knows whether Norland can pay for the park. The park might cost Norland more than the dam. \
Visitors may find Norland too expensive.
"""

TEXTS = {
    "harbour and schools": HARBOUR + "\n" + SCHOOLS,
    "schools and river": SCHOOLS + "\n" + RIVER,
    "all three": HARBOUR + "\n" + SCHOOLS + "\n" + RIVER,
}


def annotated(name: str) -> AnnotatedArticle:
    """One of the articles, annotated."""
    return framing.annotate(TEXTS[name])
