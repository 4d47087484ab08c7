use super::{Binary, DEEPEST, FormulaError, FormulaProblem, Function, LONGEST, Step};

/// Reads a formula by recursive descent, no deeper than `DEEPEST`.
pub(super) struct Parser {
    characters: Vec<char>,
    at: usize,
    depth: usize,
    steps: Vec<Step>,
}

impl Parser {
    /// The steps of a whole text.
    pub fn steps(text: &str) -> Result<Vec<Step>, FormulaError> {
        let mut parser = Parser { characters: text.chars().collect(), at: 0, depth: 0, steps: Vec::new() };
        if parser.characters.len() > LONGEST {
            return Err(parser.wrong(FormulaProblem::TooLong));
        }
        parser.comparison()?;
        match parser.peek() {
            None => Ok(parser.steps),
            Some(')') => Err(parser.wrong(FormulaProblem::Parenthesis)),
            Some(other) => Err(parser.wrong(FormulaProblem::UnknownCharacter(other))),
        }
    }

    fn wrong(&self, why: FormulaProblem) -> FormulaError {
        FormulaError { at: self.at, why }
    }

    /// The next character that is not blank.
    fn peek(&mut self) -> Option<char> {
        while self.characters.get(self.at).is_some_and(|character| character.is_whitespace()) {
            self.at += 1;
        }
        self.characters.get(self.at).copied()
    }

    fn take(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    fn comparison(&mut self) -> Result<(), FormulaError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.wrong(FormulaProblem::TooLong));
        }
        self.sum()?;
        let operator = match self.peek() {
            Some('<') => {
                self.at += 1;
                if self.take('=') {
                    Some(Binary::LessOrEqual)
                } else if self.take('>') {
                    Some(Binary::Unequal)
                } else {
                    Some(Binary::Less)
                }
            }
            Some('>') => {
                self.at += 1;
                if self.take('=') { Some(Binary::GreaterOrEqual) } else { Some(Binary::Greater) }
            }
            Some('=') => {
                self.at += 1;
                self.take('=');
                Some(Binary::Equal)
            }
            Some('!') if self.characters.get(self.at + 1) == Some(&'=') => {
                self.at += 2;
                Some(Binary::Unequal)
            }
            _ => None,
        };
        if let Some(operator) = operator {
            self.sum()?;
            self.steps.push(Step::Binary(operator));
        }
        self.depth -= 1;
        Ok(())
    }

    fn sum(&mut self) -> Result<(), FormulaError> {
        self.term()?;
        loop {
            let operator = match self.peek() {
                Some('+') => Binary::Add,
                Some('-' | '−') => Binary::Subtract,
                _ => return Ok(()),
            };
            self.at += 1;
            self.term()?;
            self.steps.push(Step::Binary(operator));
        }
    }

    fn term(&mut self) -> Result<(), FormulaError> {
        self.factor()?;
        loop {
            let operator = match self.peek() {
                Some('*' | '×') => Binary::Multiply,
                Some('/' | '÷') => Binary::Divide,
                _ => return Ok(()),
            };
            self.at += 1;
            self.factor()?;
            self.steps.push(Step::Binary(operator));
        }
    }

    /// Signs bind less than powers: −2^2 is −4.
    fn factor(&mut self) -> Result<(), FormulaError> {
        let mut negative = false;
        while let Some(sign @ ('-' | '−' | '+')) = self.peek() {
            negative ^= sign != '+';
            self.at += 1;
        }
        self.power()?;
        if negative {
            self.steps.push(Step::Negate);
        }
        Ok(())
    }

    fn power(&mut self) -> Result<(), FormulaError> {
        self.operand()?;
        if self.take('^') {
            // To the right first: 2^3^2 is 2^9.
            self.depth += 1;
            if self.depth > DEEPEST {
                return Err(self.wrong(FormulaProblem::TooLong));
            }
            self.factor()?;
            self.depth -= 1;
            self.steps.push(Step::Binary(Binary::Power));
        }
        Ok(())
    }

    fn operand(&mut self) -> Result<(), FormulaError> {
        match self.peek() {
            Some('(') => {
                self.at += 1;
                self.comparison()?;
                if self.take(')') { Ok(()) } else { Err(self.wrong(FormulaProblem::Parenthesis)) }
            }
            Some(digit) if digit.is_ascii_digit() || digit == '.' => self.number(),
            Some(letter) if letter.is_alphabetic() || letter == '_' => self.name(),
            Some(other) if !"+-*/^)<>=;,".contains(other) => Err(self.wrong(FormulaProblem::UnknownCharacter(other))),
            _ => Err(self.wrong(FormulaProblem::OperandExpected)),
        }
    }

    fn number(&mut self) -> Result<(), FormulaError> {
        let start = self.at;
        let digit = |this: &Self, at: usize| this.characters.get(at).is_some_and(char::is_ascii_digit);
        while digit(self, self.at) || self.characters.get(self.at) == Some(&'.') {
            self.at += 1;
        }
        if matches!(self.characters.get(self.at), Some('e' | 'E')) {
            let signed = usize::from(matches!(self.characters.get(self.at + 1), Some('+' | '-')));
            if digit(self, self.at + 1 + signed) {
                self.at += 1 + signed;
                while digit(self, self.at) {
                    self.at += 1;
                }
            }
        }
        let text: String = self.characters[start..self.at].iter().collect();
        let value = text.parse().map_err(|_| FormulaError { at: start, why: FormulaProblem::OperandExpected })?;
        self.steps.push(Step::Number(value));
        Ok(())
    }

    fn name(&mut self) -> Result<(), FormulaError> {
        let start = self.at;
        while self.characters.get(self.at).is_some_and(|c| c.is_alphanumeric() || *c == '_') {
            self.at += 1;
        }
        let name = self.characters[start..self.at].iter().collect::<String>().to_lowercase();
        if self.peek() != Some('(') {
            self.steps.push(if name == "pi" { Step::Number(std::f64::consts::PI) } else { Step::Name(name) });
            return Ok(());
        }
        self.at += 1;
        let mut arguments = 0;
        loop {
            self.comparison()?;
            arguments += 1;
            if self.take(')') {
                break;
            }
            if !self.take(';') && !self.take(',') {
                return Err(self.wrong(FormulaProblem::Parenthesis));
            }
        }
        let (step, wanted) = match name.as_str() {
            "abs" => (Step::Function(Function::Absolute), 1),
            "sqrt" | "sqr_root" => (Step::Function(Function::SquareRoot), 1),
            "exp" => (Step::Function(Function::Exponential), 1),
            "ln" => (Step::Function(Function::Logarithm), 1),
            "log" | "log10" | "lg" => (Step::Function(Function::Decimal), 1),
            "min" => (Step::Function(Function::Least), 2),
            "max" => (Step::Function(Function::Greatest), 2),
            "pow" | "power" => (Step::Binary(Binary::Power), 2),
            "if" => (Step::Function(Function::Choose), 3),
            _ => return Err(FormulaError { at: start, why: FormulaProblem::UnknownFunction(name) }),
        };
        if arguments != wanted {
            return Err(FormulaError { at: start, why: FormulaProblem::Arguments(name) });
        }
        self.steps.push(step);
        Ok(())
    }
}
