//! The graph of a crate's files: which file uses a name that another file defines.
//!
//! Re-exports are followed to the file with the definition. Modules under `#[cfg(test)]`, methods and
//! names of other crates are ignored.

use std::collections::{BTreeMap, BTreeSet};

use syn::visit::{self, Visit};

/// Source text by path.
pub type Sources = BTreeMap<String, String>;

/// What a name stands for in a module.
#[derive(Clone)]
enum Name {
    /// Defined in the module itself.
    Definition,
    /// A child module, by its index.
    Module(usize),
    /// Imported from this path.
    Import(Vec<String>),
}

struct Module {
    file: String,
    parent: Option<usize>,
    /// A module and an imported function may share a name.
    names: BTreeMap<String, Vec<Name>>,
    globs: Vec<Vec<String>>,
}

/// What a path leads to: a module, or a name defined in one.
enum Target {
    Module(usize),
    Definition(usize, String),
}

/// The modules of one crate and the names that its files use from each other.
#[derive(Default)]
pub struct Graph {
    modules: Vec<Module>,
    /// File, file that defines a name, and the name.
    uses: BTreeSet<(String, String, String)>,
}

impl Graph {
    /// Parses a crate from its root file.
    pub fn build(sources: &Sources, root: &str) -> Graph {
        let mut graph = Graph::default();
        let mut bodies = Vec::new();
        let root_module = graph.add_module(root, None);
        graph.declare_file(root_module, sources, &mut bodies);
        let mut uses = BTreeSet::new();
        for (module, items) in &bodies {
            let mut visitor = Uses {
                graph: &graph,
                module: *module,
                uses: &mut uses,
            };
            items.iter().for_each(|item| visitor.visit_item(item));
        }
        graph.uses = uses;
        graph
    }

    fn add_module(&mut self, file: &str, parent: Option<usize>) -> usize {
        self.modules.push(Module {
            file: file.to_owned(),
            parent,
            names: BTreeMap::new(),
            globs: Vec::new(),
        });
        self.modules.len() - 1
    }

    fn add_name(&mut self, module: usize, name: String, meaning: Name) {
        self.modules[module].names.entry(name).or_default().push(meaning);
    }

    fn declare_file(&mut self, module: usize, sources: &Sources, bodies: &mut Vec<(usize, Vec<syn::Item>)>) {
        let file = self.modules[module].file.clone();
        let Some(text) = sources.get(&file) else {
            panic!("{file} is not a source file");
        };
        let items = syn::parse_file(text)
            .unwrap_or_else(|error| panic!("{file}: {error}"))
            .items;
        let (folder, name) = file.rsplit_once('/').unwrap_or(("", &file));
        let folder = match name {
            "lib.rs" | "main.rs" | "mod.rs" => folder.to_owned(),
            _ => format!("{folder}/{}", name.trim_end_matches(".rs")),
        };
        self.declare(module, items, &folder, sources, bodies);
    }

    /// Records the names of a module's items and adds its child modules.
    fn declare(
        &mut self,
        module: usize,
        items: Vec<syn::Item>,
        folder: &str,
        sources: &Sources,
        bodies: &mut Vec<(usize, Vec<syn::Item>)>,
    ) {
        let mut kept = Vec::new();
        for item in items {
            match item {
                syn::Item::Mod(item) if is_test(&item.attrs) => {}
                syn::Item::Mod(item) => {
                    let name = item.ident.to_string();
                    let below = format!("{folder}/{name}");
                    let child = match item.content {
                        Some((_, items)) => {
                            let file = self.modules[module].file.clone();
                            let child = self.add_module(&file, Some(module));
                            self.declare(child, items, &below, sources, bodies);
                            child
                        }
                        None => {
                            let files = [format!("{below}.rs"), format!("{below}/mod.rs")];
                            let file = files.iter().find(|file| sources.contains_key(*file));
                            let child = self.add_module(file.unwrap_or(&files[0]), Some(module));
                            self.declare_file(child, sources, bodies);
                            child
                        }
                    };
                    self.add_name(module, name, Name::Module(child));
                }
                item => {
                    if let Some(name) = defined_name(&item) {
                        self.add_name(module, name, Name::Definition);
                    }
                    kept.push(item);
                }
            }
        }
        let mut imports = Imports(Vec::new());
        kept.iter().for_each(|item| imports.visit_item(item));
        for (path, alias) in imports.0 {
            match alias {
                Some(alias) => self.add_name(module, alias, Name::Import(path)),
                None => self.modules[module].globs.push(path),
            }
        }
        bodies.push((module, kept));
    }

    /// Follows a path from a module, through imports and re-exports. None for other crates.
    fn resolve(&self, from: usize, path: &[String], depth: usize) -> Option<Target> {
        let (mut module, mut rest) = (from, path);
        while let Some((first, after)) = rest.split_first() {
            module = match first.as_str() {
                "crate" => 0,
                "self" => module,
                "super" => self.modules[module].parent?,
                _ => break,
            };
            rest = after;
        }
        while let Some((first, after)) = rest.split_first() {
            match self.lookup(module, first, after.is_empty(), depth)? {
                Target::Module(found) => module = found,
                definition => return Some(definition),
            }
            rest = after;
        }
        Some(Target::Module(module))
    }

    /// Looks up a name in a module. The last segment of a path is rather a definition than a module.
    fn lookup(&self, module: usize, name: &str, is_last: bool, depth: usize) -> Option<Target> {
        let depth = depth.checked_sub(1)?;
        let Module { names, globs, .. } = &self.modules[module];
        let mut found = None;
        for meaning in names.get(name).into_iter().flatten() {
            let target = match meaning {
                Name::Definition => Some(Target::Definition(module, name.to_owned())),
                Name::Module(child) => Some(Target::Module(*child)),
                Name::Import(path) => self.resolve(module, path, depth),
            };
            if target
                .as_ref()
                .is_some_and(|target| matches!(target, Target::Definition(..)) == is_last)
            {
                return target;
            }
            found = found.or(target);
        }
        found.or_else(|| {
            globs
                .iter()
                .find_map(|path| match self.resolve(module, path, depth)? {
                    Target::Module(other) if other != module => self.lookup(other, name, is_last, depth),
                    _ => None,
                })
        })
    }

    /// The files that each file uses names from, itself excluded.
    fn dependencies(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut found: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (from, to, _) in &self.uses {
            found.entry(from).or_default().insert(to);
        }
        found
    }

    /// Circles: sets of files that depend on each other, with the names that tie them.
    pub fn circles(&self) -> Vec<String> {
        let dependencies = self.dependencies();
        let reachable = |start: &str| {
            let (mut seen, mut open) = (BTreeSet::new(), vec![start.to_owned()]);
            while let Some(file) = open.pop() {
                for next in dependencies.get(file.as_str()).into_iter().flatten() {
                    if seen.insert((*next).to_owned()) {
                        open.push((*next).to_owned());
                    }
                }
            }
            seen
        };
        let reach: BTreeMap<&str, BTreeSet<String>> =
            dependencies.keys().map(|file| (*file, reachable(file))).collect();
        let mut circles = BTreeSet::new();
        for (file, reached) in &reach {
            let circle: BTreeSet<&str> = reached
                .iter()
                .filter(|other| reach.get(other.as_str()).is_some_and(|back| back.contains(*file)))
                .map(String::as_str)
                .collect();
            if circle.len() > 1 {
                circles.insert(circle);
            }
        }
        let report = |circle: &BTreeSet<&str>| {
            let files: Vec<&str> = circle.iter().copied().collect();
            let ties = self
                .uses
                .iter()
                .filter(|(from, to, _)| circle.contains(from.as_str()) && circle.contains(to.as_str()))
                .map(|(from, to, name)| format!("\n    {from} uses {name} of {to}"));
            format!("circle of {}{}", files.join(", "), ties.collect::<String>())
        };
        circles.iter().map(report).collect()
    }

    /// Files that use a name defined in their parent module's file.
    pub fn parent_imports(&self) -> Vec<String> {
        let parents: BTreeSet<(&str, &str)> = self
            .modules
            .iter()
            .filter_map(|module| Some((module.file.as_str(), self.modules[module.parent?].file.as_str())))
            .collect();
        self.uses
            .iter()
            .filter(|(from, to, _)| parents.contains(&(from.as_str(), to.as_str())))
            .map(|(from, to, name)| format!("{from} uses {name} of its parent {to}"))
            .collect()
    }
}

/// Collects the names that a module's items use from other files.
struct Uses<'a> {
    graph: &'a Graph,
    module: usize,
    uses: &'a mut BTreeSet<(String, String, String)>,
}

impl Uses<'_> {
    fn add(&mut self, path: &[String]) {
        if let Some(Target::Definition(module, name)) = self.graph.resolve(self.module, path, 8) {
            self.add_use(module, name);
        }
    }

    fn add_use(&mut self, module: usize, name: String) {
        let (from, to) = (
            &self.graph.modules[self.module].file,
            &self.graph.modules[module].file,
        );
        if from != to {
            self.uses.insert((from.clone(), to.clone(), name));
        }
    }
}

impl<'ast> Visit<'ast> for Uses<'_> {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let mut imports = Imports(Vec::new());
        imports.visit_item_use(item);
        for (path, alias) in imports.0 {
            match (self.graph.resolve(self.module, &path, 8), alias) {
                (Some(Target::Module(module)), None) => self.add_use(module, "*".to_owned()),
                (Some(Target::Definition(module, name)), _) => self.add_use(module, name),
                _ => {}
            }
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        // A single segment is either local or imported, and the import is counted already.
        if path.segments.len() > 1 && path.leading_colon.is_none() {
            let segments: Vec<String> = path.segments.iter().map(|one| one.ident.to_string()).collect();
            self.add(&segments);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        // The arguments of a macro are not parsed: their paths are found in the text of the tokens.
        let text = call.tokens.to_string().replace(" :: ", "::");
        for word in text.split(|letter: char| !(letter.is_alphanumeric() || "_:".contains(letter))) {
            if let Some((_, _)) = word.split_once("::") {
                let segments: Vec<String> = word.split("::").map(str::to_owned).collect();
                self.add(&segments);
            }
        }
        visit::visit_macro(self, call);
    }
}

/// Collects the paths of `use` items with the name that each introduces; none for a glob.
struct Imports(Vec<(Vec<String>, Option<String>)>);

impl Imports {
    fn collect(&mut self, tree: &syn::UseTree, mut path: Vec<String>) {
        match tree {
            syn::UseTree::Path(tree) => {
                path.push(tree.ident.to_string());
                self.collect(&tree.tree, path);
            }
            syn::UseTree::Group(tree) => tree
                .items
                .iter()
                .for_each(|item| self.collect(item, path.clone())),
            syn::UseTree::Glob(_) => self.0.push((path, None)),
            syn::UseTree::Name(tree) => {
                if tree.ident != "self" {
                    path.push(tree.ident.to_string());
                }
                let alias = path.last().cloned();
                self.0.push((path, alias));
            }
            syn::UseTree::Rename(tree) => {
                if tree.ident != "self" {
                    path.push(tree.ident.to_string());
                }
                self.0.push((path, Some(tree.rename.to_string())));
            }
        }
    }
}

impl<'ast> Visit<'ast> for Imports {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        if item.leading_colon.is_none() {
            self.collect(&item.tree, Vec::new());
        }
    }
}

fn is_test(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute
                .parse_args::<syn::Path>()
                .is_ok_and(|argument| argument.is_ident("test"))
    })
}

fn defined_name(item: &syn::Item) -> Option<String> {
    use syn::Item::{Const, Enum, Fn, Macro, Static, Struct, Trait, TraitAlias, Type, Union};
    let ident = match item {
        Const(item) => &item.ident,
        Enum(item) => &item.ident,
        Fn(item) => &item.sig.ident,
        Macro(item) => item.ident.as_ref()?,
        Static(item) => &item.ident,
        Struct(item) => &item.ident,
        Trait(item) => &item.ident,
        TraitAlias(item) => &item.ident,
        Type(item) => &item.ident,
        Union(item) => &item.ident,
        _ => return None,
    };
    Some(ident.to_string())
}
