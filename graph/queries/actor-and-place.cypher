// What the actor, or a body of the actor's, takes part in; and what ties the place.
MATCH (person:Thing) WHERE toLower(person.name) = toLower($actor) OR any(other IN person.aliases WHERE toLower(other) = toLower($actor))
MATCH (person)<-[:OBJECT]-(claim:Claim)-[:SUBJECT]->(between) WHERE between <> person
MATCH (between)<-[:SUBJECT]-(claim2:Claim)-[:OBJECT]->(site:Thing)
WHERE toLower(site.name) = toLower($place) OR any(other IN site.aliases WHERE toLower(other) = toLower($place))
MATCH (p:Passage)<-[:EVIDENCE]-(claim)-[:STATED_IN]->(s:Source)
MATCH (p2:Passage)<-[:EVIDENCE]-(claim2)-[:STATED_IN]->(s2:Source)
RETURN DISTINCT between.name AS through, claim.predicate + ', ' + claim.status AS first, p.exact AS quote,
  s.name AS source, claim2.predicate + ', ' + claim2.status AS second, p2.exact AS quote2, s2.name AS source2,
  claim.id AS claim, claim2.id AS claim2
UNION
MATCH (person:Thing) WHERE toLower(person.name) = toLower($actor) OR any(other IN person.aliases WHERE toLower(other) = toLower($actor))
MATCH (person)<-[:SUBJECT]-(claim:Claim)-[:OBJECT]->(body)<-[:OBJECT]-(:Claim)-[:SUBJECT]->(between)
WHERE claim.predicate IN ['leaderOf', 'memberOf', 'holdsPosition', 'employedBy'] AND between <> person
MATCH (between)<-[:SUBJECT]-(claim2:Claim)-[:OBJECT]->(site:Thing)
WHERE toLower(site.name) = toLower($place) OR any(other IN site.aliases WHERE toLower(other) = toLower($place))
MATCH (p:Passage)<-[:EVIDENCE]-(claim)-[:STATED_IN]->(s:Source)
MATCH (p2:Passage)<-[:EVIDENCE]-(claim2)-[:STATED_IN]->(s2:Source)
RETURN DISTINCT between.name AS through, claim.predicate + ', ' + claim.status AS first, p.exact AS quote,
  s.name AS source, claim2.predicate + ', ' + claim2.status AS second, p2.exact AS quote2, s2.name AS source2,
  claim.id AS claim, claim2.id AS claim2
