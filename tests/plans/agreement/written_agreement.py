"""A delaftale of an invented town in the shape that plans write them, as the text of a PDF whose
tables lost their columns.
"""

_LINES = """\
 Delaftale for indsatsområdet Beskæftigelse


Bestyrelsen har ansvar for, at delaftalen følger den strategiske aftale, og at den hele
tiden svarer til det, der sker i boligområderne.

Navn på den boligsociale indsats, som delaftalen vedrører:

Den boligsociale helhedsplan

- Sammen om Åbyen

Delaftalen gælder fra - til:

1. oktober 2022 – 30. september 2026

Delaftalens parter:

Nørreby Jobcenter v. Team Unge

Boligforeningen Åbo

De lokale håndværkere i Nørreby Kommune.

Delmål og indikatorer for indsatsområdet

Delmål er skridt på vejen. Indikatorer viser, om delmålene nås.



Delmål Indikator Baseline

boligområde

/ målgruppe

Evt. anden

baseline

(kommune)

Baseline

år

Datakilde

Færre unge uden
for uddannelse



Andel unge uden
job og uddannelse

a. 16-19 år
b. 20-24 år

a. 8,25%
b. 21,5%

a. 4,1%
b. 9,75%

2020 LBF Beboerdata

Antallet af lang-
tidsledige skal
falde.



Antal langtidsledige
i boligområderne

142 1385



Udgang
marts 2022

Jobcenter

Kvartalsvis

De ledige skal
mødes, og møde-
procenten skal
øges.



Mødeprocent blandt
de ledige

45%



61%



2021/22

Jobcenter



Aktiviteter, som skal bidrage til indfrielsen af delmålene for indsatsområdet:


 Værksted for unge

 Jobcafé (fælles for alle delaftaler)

Medarbejderressourcer for indsatsområdet:

Jobkonsulent: 75%

Sammenhæng med den kommunale indsats i boligområdet:

Kommunen lægger vagter i Bøgeparken, Fasanvej og Lærkevænget, og der er et åbent kontor i

Bøgeparken hver uge.

Aktiviteter, som skal bidrage (tilføj skemaer - ét skema pr. aktivitet):

Aktivitetsnavn:

Værksted for unge

Formål:

Formålet er at unge uden uddannelse får en hverdag og kommer tættere på en
læreplads.

Delmål:

 Målet er, at mødeprocenten blandt de ledige skal øges til 70% over en årrække. Det kræver,
at værkstedet har åbent hver dag.

 De unge får prøvet mindst et fag, så de ved, hvad de

vælger.

Målgruppe(r):

Unge uden for job og uddannelse mellem 16 og 24 år.

 Målgrupper 01.04.2022 11 12 27
I alt

A - Unge uden ydelse 5 4 3 12

B - Unge på uddannelses- og
kontanthjælp 10 6 8 24

I alt 15 10 11 36

Indhold og praksis:

Det forventes at 8 unge løbende er i værkstedet i gennemsnit af 12 uger varighed. Værkstedet
har åbent to dage om ugen.

Det forventes ikke, at 5 unge fra andre byer deltager.

Milepæle:

- Værkstedet åbner 1. februar 2023
- Evaluering i 2. kvartal 2024

Ansvars- og rollefordeling:

Værkstedet drives af helhedsplanen.

Aktivitetsnavn:

Jobcafé

Formål:

Formålet er at flere finder et job.

Delmål:

 Der afholdes 40 caféer årligt.

 100 beboere kommer i job inden udgangen af 2025.

Målgruppe(r):

Alle voksne beboere.
"""
# What is copied out of a PDF has a space at the end of every line.
FLAT_AGREEMENT = _LINES.replace("\n", " \n")
