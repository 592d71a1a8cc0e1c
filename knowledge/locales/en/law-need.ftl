law-may-have-assistance = { $value ->
    [yes] You live in Kazakhstan and belong to those who may have the assistance.
    [no] The assistance is for citizens, kandas, refugees and foreigners who live here permanently.
   *[unknown] The assistance is for citizens, kandas, refugees and foreigners who live here permanently. It is not known yet whether this fits you.
}
law-targeted-social-assistance-entitled = { $value ->
    [yes] Targeted social assistance is due.
    [no] Targeted social assistance is not due.
   *[unknown] It is not known yet whether targeted social assistance is due.
}
law-assistance-income-per-person = Income per person: { $family_income_monthly } ÷ { $family_size } = { $value }.
law-assistance-poverty-line = Poverty line per person: { $value }.
law-assistance-line-by-median = By the median income of the region: { $regional_median_income } × { $parameter } = { $value }.
law-assistance-line-by-minimum = By the subsistence minimum of the region: { $regional_subsistence_minimum } × { $parameter } = { $value }.
law-assistance-income-is-low-enough = { $value ->
    [yes] The income per person ({ $assistance_income_per_person }) is not above the poverty line ({ $assistance_poverty_line }).
    [no] The income per person ({ $assistance_income_per_person }) is above the poverty line ({ $assistance_poverty_line }).
   *[unknown] The income per person must not be above the poverty line. The sums are not known yet.
}
law-assistance-has-no-excess-property = { $value ->
    [yes] No property is named for which the commission would refuse.
    [no] Because of the family's property the commission finds no need.
   *[unknown] A commission looks at the property.
}
law-assistance-measures-are-kept = { $value ->
    [yes] There were no breaches in the last six months.
    [no] After refusing work measures, breaking the contract or giving false information there is no assistance for six months.
   *[unknown] After a breach there is no assistance for six months.
}
law-assistance-is-conditional = { $value ->
    [yes] The family has members able to work: the assistance comes with a social contract.
    [no] The assistance comes without a contract: nobody of the family can go to work.
   *[unknown] If the family has members able to work, the assistance comes with a social contract.
}
law-assistance-family-part = ({ $assistance_poverty_line } − { $assistance_income_per_person }) × { $family_size } persons = { $value } (rounded up to a whole tenge).
law-assistance-child-supplement = Supplement for children of one to six ({ $children_aged_1_to_6 }), 1.5 MCI for each: { $value }.
law-targeted-social-assistance-amount = In all a month: { $assistance_family_part } + { $assistance_child_supplement } = { $value }.
law-special-state-allowance-entitled = { $value ->
    [yes] The special state allowance is due.
    [no] The special state allowance is not due.
   *[unknown] It is not known yet whether the special state allowance is due.
}
law-special-allowance-has-category = { $value ->
    [yes] Your category: { $special_allowance_category }.
    [no] You belong to none of the categories that have this allowance.
   *[unknown] The allowance is for special categories. Yours is not known yet.
}
law-special-allowance-without-top-up = { $value ->
    [yes] No top-up of a pension stands in the way.
    [no] Your pension is topped up to the disability allowance, so this allowance is not given.
   *[unknown] A pensioner with a disability has the allowance when there is no top-up.
}
law-special-allowance-multiple = The allowance of this category is { $value } MCI.
law-special-state-allowance-amount = { $special_allowance_multiple } MCI × { $mci } = { $value } (rounded up to a whole tenge).
document-category-document = Document that proves the category
document-family-information = Information on the family
document-income-information = Information on income
document-hardship-document = Document on the hardship
component-family-part = Assistance to the family
component-child-supplement = Supplement for children aged 1 to 6
