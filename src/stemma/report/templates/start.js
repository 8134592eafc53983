document.documentElement.classList.remove("no-js");
startTables();
startDocuments();
if (data.system) startSystem();
if (data.documents.length > 1) startCompare();
else document.getElementById("compare").hidden = true;
